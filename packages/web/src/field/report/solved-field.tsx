import { useId } from 'react';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { fieldReportTexts } from './field-report-texts.ts';

type Props = {
  readonly solved: boolean;
  readonly note: string;
  readonly invalid: boolean;
  readonly onChange: (part: { solved?: boolean; note?: string }) => void;
};

export function SolvedField({ solved, note, invalid, onChange }: Props) {
  const say = useTexts(fieldReportTexts);
  const id = useId();
  return (
    <div className="stack stack--tight">
      <label className="choice">
        <input type="checkbox" checked={solved} onChange={() => onChange({ solved: !solved })} />
        {say('solved')}
      </label>
      {solved && (
        <div className="field">
          <p className="field__hint">{say('solved.hint')}</p>
          <label htmlFor={id}>{say('note')}</label>
          <textarea
            id={id}
            className="input"
            rows={3}
            maxLength={5_000}
            value={note}
            aria-invalid={invalid}
            onChange={(event) => onChange({ note: event.target.value })}
          />
        </div>
      )}
    </div>
  );
}
