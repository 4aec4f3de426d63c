import { Input } from 'antd';
import { useId } from 'react';
import type { untilWords } from '../../../shared/act/act-draft.ts';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { Field } from '../../ui/field.tsx';

const dayMs = 86_400_000;

type Props = {
  readonly value: string;
  readonly words?: ReturnType<typeof untilWords>;
  readonly onChange: (until: string) => void;
};

export function UntilField({ value, words = 'act.until', onChange }: Props) {
  const say = useTexts(commonTexts);
  const { zone } = useOffice();
  const id = useId();
  return (
    <Field label={say(words)} htmlFor={id} {...(words === 'act.promise' && { hint: say('act.promise.hint') })}>
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
