import { Input } from 'antd';
import { useId } from 'react';

/** What somebody gave as the reason: one of the usual ones, or his own words. */
export type GivenReason = { readonly chosen: string | null; readonly own: string };
export const noReason: GivenReason = { chosen: null, own: '' };
const ownWords = 'own';

/** The words that are sent; undefined: nothing is chosen, or the own words are too short. */
export function reasonWords({ chosen, own }: GivenReason, words: Readonly<Record<string, string>>, least: number): string | undefined {
  if (chosen === null) return undefined;
  const said = chosen === ownWords ? own.trim() : words[chosen];
  return said !== undefined && Array.from(said).length >= least ? said : undefined;
}

type Props = {
  readonly legend: string;
  /** Usual reasons by code. */
  readonly words: Readonly<Record<string, string>>;
  readonly ownLabel: string;
  readonly ownHint: string;
  readonly value: GivenReason;
  readonly most: number;
  readonly onChange: (value: GivenReason) => void;
};

/** A choice of usual reasons, and room for another. */
export function ReasonChoice({ legend, words, ownLabel, ownHint, value, most, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{legend}</legend>
      <div className="choices reg-reasons">
        {[...Object.entries(words), [ownWords, ownLabel] as const].map(([code, text]) => (
          <label key={code} className="choice">
            <input type="radio" name={name} checked={value.chosen === code} onChange={() => onChange({ ...value, chosen: code })} />
            <span className="grow">{text}</span>
          </label>
        ))}
      </div>
      {value.chosen === ownWords && (
        <Input
          autoFocus
          aria-label={ownHint}
          placeholder={ownHint}
          maxLength={most}
          value={value.own}
          onChange={(event) => onChange({ ...value, own: event.target.value })}
        />
      )}
    </fieldset>
  );
}
