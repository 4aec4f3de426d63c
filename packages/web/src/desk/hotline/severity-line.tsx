import type { Severity } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../shared/texts/use-texts.ts';
import { keysOf } from './call-keys.ts';
import { KeyCap } from './key-cap.tsx';
import { hotlineTexts } from './texts.ts';

type Props = { readonly choices: readonly Severity[]; readonly value: string | null; readonly onChange: (severity: string) => void };

/** How urgent it is, where the office tells it apart; the first is what holds until somebody says otherwise. */
export function SeverityLine({ choices, value, onChange }: Props) {
  const say = useTexts(hotlineTexts);
  const label = useLabel();
  const keys = keysOf('severity');
  const chosen = value ?? choices[0]?.code;
  if (choices.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{say('severity')}</legend>
      <div className="suggestions">
        {choices.map((each, i) => (
          <button key={each.code} type="button" className="chip" aria-pressed={chosen === each.code} onClick={() => onChange(each.code)}>
            {keys[i] !== undefined && <KeyCap>{keys[i]}</KeyCap>} {label(each.label)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
