import type { ActionKind } from '@gridkeeper/domain/policy/pack.ts';
import { Input } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Field } from '../../ui/field.tsx';
import { longestNote } from '../desk-draft.ts';
import { caseTexts } from '../texts.ts';

type Props = { readonly kind: ActionKind; readonly required: boolean; readonly value: string; readonly onChange: (note: string) => void };

const named = ['return', 'reject', 'extend', 'defer', 'refuse', 'rework', 'ask', 'feedback'] as const;

/** Asks in the words of the action: a reason for a return is something else than a remark for the next person. */
export function NoteField({ kind, required, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const id = useId();
  const own = named.find((each) => each === kind);
  const label = !required ? say('optionalNote') : own === undefined ? say('requiredNote') : say(`note.${own}`);
  return (
    <Field label={label} htmlFor={id}>
      <Input.TextArea
        id={id}
        autoFocus={required}
        autoSize={{ minRows: required ? 3 : 2, maxRows: 14 }}
        count={{ max: longestNote }}
        showCount={value.length > longestNote * 0.9}
        placeholder={say('notePlaceholder')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
