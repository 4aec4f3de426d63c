import { useId } from 'react';
import { commonTexts } from '../texts/common.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Whether somebody answered a call back 回访. Where nobody did there is nothing else to fill in. */
export function ReachedField({ value, onChange }: { readonly value: boolean; readonly onChange: (reached: boolean) => void }) {
  const say = useTexts(commonTexts);
  const name = useId();
  return (
    <fieldset className="field">
      <legend>{say('act.reached')}</legend>
      <div className="choices">
        {[true, false].map((reached) => (
          <label key={String(reached)} className="choice">
            <input type="radio" name={name} checked={value === reached} onChange={() => onChange(reached)} />
            <span className="grow">{say(reached ? 'act.reached.yes' : 'act.reached.no')}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
