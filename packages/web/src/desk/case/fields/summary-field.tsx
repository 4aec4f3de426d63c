import { Input } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Field } from '../../ui/field.tsx';
import { caseTexts } from '../texts.ts';

export function SummaryField({ value, onChange }: { readonly value: string; readonly onChange: (summary: string) => void }) {
  const say = useTexts(caseTexts);
  const id = useId();
  return (
    <Field label={say('publicSummary')} htmlFor={id} hint={say('publicSummaryHint')}>
      <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 8 }} value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}
