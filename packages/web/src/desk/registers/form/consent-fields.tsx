import type { ConsentRule } from '@gridkeeper/domain/policy/registers.ts';
import { Checkbox, Input } from 'antd';
import { useId } from 'react';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Field } from '../../ui/field.tsx';
import type { BegunConsent } from './draft.ts';
import { formTexts } from './texts.ts';

type Props = {
  readonly rule: ConsentRule;
  readonly today: string;
  readonly given: BegunConsent;
  readonly fault: string | undefined;
  readonly onChange: (given: BegunConsent) => void;
};

/** The text that is read out, who agreed to it, and when; below the age of the rule only a guardian can. */
export function ConsentFields({ rule, today, given, fault, onChange }: Props) {
  const say = useTexts(formTexts);
  const locale = useLocale();
  const id = useId();
  const years = rule.guardianUnder;
  return (
    <>
      <blockquote className="reg-consent">
        <p className="soft small">{say('consent.text', { version: rule.version })}</p>
        <p className="pre">{rule.text[locale]}</p>
      </blockquote>
      <Checkbox
        checked={given.underAge}
        onChange={(event) => onChange({ ...given, underAge: event.target.checked, by: event.target.checked ? 'guardian' : given.by })}
      >
        {say('consent.underAge', { years })}
      </Checkbox>
      <fieldset className="field">
        <legend>{say('consent.by')}</legend>
        <div className="pair">
          {(['self', 'guardian'] as const).map((by) => (
            <label key={by} className="choice">
              <input
                type="radio"
                name={`${id}-by`}
                checked={given.by === by}
                disabled={by === 'self' && given.underAge}
                onChange={() => onChange({ ...given, by })}
              />
              <span className="grow">{say(`consent.${by}`)}</span>
            </label>
          ))}
        </div>
        {given.underAge && <p className="field__hint">{say('consent.guardianOnly', { years })}</p>}
      </fieldset>
      <Field label={say('consent.givenOn')} htmlFor={`${id}-on`}>
        <Input
          id={`${id}-on`}
          type="date"
          max={today}
          value={given.givenOn}
          onChange={(event) => onChange({ ...given, givenOn: event.target.value })}
        />
      </Field>
      {fault !== undefined && <p className="field__error">{fault}</p>}
    </>
  );
}
