import type { AllowedAction } from '@gridkeeper/domain/cases/wire.ts';
import { Input } from 'antd';
import { useId } from 'react';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Field } from '../../ui/field.tsx';
import { longestNote } from '../desk-draft.ts';
import { caseTexts } from '../texts.ts';

type Props = { readonly action: AllowedAction; readonly value: string; readonly onChange: (note: string) => void };

const named = ['return', 'reject', 'extend', 'defer', 'refuse', 'rework', 'ask', 'feedback'] as const;

/** Asks in the words of the action: a reason for a return is something else than a remark for the next person. */
export function NoteField({ action, value, onChange }: Props) {
  const say = useTexts(caseTexts);
  const sayCommon = useTexts(commonTexts);
  const id = useId();
  const { kind } = action;
  const required = action.requires.includes('note');
  const own = named.find((each) => each === kind);
  const label = !required ? say('optionalNote') : own === undefined ? say('requiredNote') : say(`note.${own}`);
  return (
    <Field label={label} htmlFor={id} {...(action.tellsReporter && { hint: sayCommon('act.tellsReporter') })}>
      <Input.TextArea
        id={id}
        autoFocus={required}
        autoSize={{ minRows: required ? 3 : 2, maxRows: 14 }}
        count={{ max: longestNote }}
        showCount={value.length > longestNote * 0.9}
        {...(!action.tellsReporter && { placeholder: say('notePlaceholder') })}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
