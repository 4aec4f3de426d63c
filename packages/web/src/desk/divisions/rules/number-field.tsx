import { Input } from 'antd';
import { useId } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { divisionTexts } from '../texts.ts';
import { type RulesField, rulesRanges } from './read-rules.ts';

type Props = {
  readonly field: RulesField;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly faulty: boolean;
  readonly onChange: (typed: string) => void;
};

export function NumberField({ field, label, hint, value, faulty, onChange }: Props) {
  const say = useTexts(divisionTexts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="decimal"
        value={value}
        aria-invalid={faulty}
        aria-describedby={`${id}-hint`}
        {...(faulty && { status: 'error' })}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={`${id}-hint`} className={faulty ? 'field__error' : 'field__hint'}>
        {faulty ? say('faulty', rulesRanges[field]) : hint}
      </p>
    </div>
  );
}
