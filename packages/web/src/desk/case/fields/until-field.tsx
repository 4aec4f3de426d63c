import { Input } from 'antd';
import { useId } from 'react';
import { useOffice } from '../../../shared/office/office-context.tsx';
import { commonTexts } from '../../../shared/texts/common.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { civilDate } from '../../../shared/time.ts';
import { Field } from '../../ui/field.tsx';

const dayMs = 86_400_000;

type Props = {
  readonly value: string;
  /** The day is promised to everybody 公开承诺. */
  readonly promise?: boolean;
  readonly onChange: (until: string) => void;
};

export function UntilField({ value, promise = false, onChange }: Props) {
  const say = useTexts(commonTexts);
  const { zone } = useOffice();
  const id = useId();
  return (
    <Field label={say(promise ? 'act.promise' : 'act.until')} htmlFor={id} {...(promise && { hint: say('act.promise.hint') })}>
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
