import { useId } from 'react';
import { reportTexts } from '../texts/report-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { longestText } from './draft-core.ts';

type Props = {
  readonly value: string;
  readonly invalid: boolean;
  /** What is asked, with an example; by default what happened. */
  readonly asks?: { readonly label: string; readonly example: string };
  readonly onChange: (text: string) => void;
};

/** What happened, in the reporter's words. Too long a text is never cut silently: the count shows, and sending says so. */
export function TextField({ value, invalid, asks, onChange }: Props) {
  const say = useTexts(reportTexts);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{asks?.label ?? say('text')}</label>
      <textarea
        id={id}
        className="input"
        rows={4}
        value={value}
        placeholder={asks?.example ?? say('text.example')}
        aria-invalid={invalid}
        onChange={(event) => onChange(event.target.value)}
      />
      {value.length > longestText * 0.9 && <p className="field__hint">{say('text.count', { count: value.length, limit: longestText })}</p>}
    </div>
  );
}
