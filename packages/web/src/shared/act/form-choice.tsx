import type { Form } from '@gridkeeper/domain/policy/pack.ts';
import { useId } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useLabel, useTexts } from '../texts/use-texts.ts';

type Props = { readonly forms: readonly Form[]; readonly chosen: Form | undefined; readonly onChange: (code: string) => void };

/** Which form is filled in, where an action has several (mediation record or agreement). */
export function FormChoice({ forms, chosen, onChange }: Props) {
  const say = useTexts(commonTexts);
  const label = useLabel();
  const name = useId();
  if (forms.length < 2) return null;
  return (
    <fieldset className="field">
      <legend>{say('act.formChoice')}</legend>
      <div className="choices">
        {forms.map((form) => (
          <label key={form.code} className="choice">
            <input type="radio" name={name} checked={form.code === chosen?.code} onChange={() => onChange(form.code)} />
            <span className="grow">{label(form.label)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
