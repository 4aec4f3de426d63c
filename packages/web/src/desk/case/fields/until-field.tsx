import { Input } from 'antd';
import { useId } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { Field } from '../../ui/field.tsx';

const dayMs = 86_400_000;

export function UntilField({ value, onChange }: { readonly value: string; readonly onChange: (until: string) => void }) {
  const say = useTexts(commonTexts);
  const { zone } = useOffice();
  const id = useId();
  return (
    <Field label={say('act.until')} htmlFor={id}>
      <Input
        id={id}
        type="date"
        min={civilDate(Date.now() + dayMs, zone)}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
