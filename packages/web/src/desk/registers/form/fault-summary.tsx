import { useEffect, useRef } from 'react';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { Icon } from '../../../shared/ui/icon.tsx';
import { controlId, hintId } from './form-row.tsx';
import { formTexts } from './texts.ts';
import type { Told } from './use-entry-form.ts';

type Props = {
  readonly faults: Told;
  readonly warnings: Told;
  readonly nameOf: (field: string) => string;
  readonly order: readonly string[];
};

/** What has to be mended before it is saved, each leading to its place; it takes the focus, so that nobody looks for it. */
export function FaultSummary({ faults, warnings, nameOf, order }: Props) {
  const say = useTexts(formTexts);
  const box = useRef<HTMLDivElement>(null);
  const wrong = Object.entries(faults);
  const rank = ([field]: readonly [string, string]) => (order.includes(field) ? order.indexOf(field) : order.length);
  const lines = (wrong.length > 0 ? wrong : Object.entries(warnings)).sort((a, b) => rank(a) - rank(b));
  useEffect(() => {
    if (Object.keys(faults).length + Object.keys(warnings).length > 0) box.current?.focus();
  }, [faults, warnings]);
  if (lines.length === 0) return null;
  const leadTo = (field: string) => {
    const place = document.getElementById(controlId(field)) ?? document.getElementById(hintId(field));
    place?.scrollIntoView({ block: 'center' });
    place?.focus();
  };
  return (
    <div ref={box} className="notice notice--bad" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div className="notice__body">
        <p className="strong">{say(wrong.length > 0 ? 'faulty' : 'check', { count: lines.length })}</p>
        <ul>
          {lines.map(([field, words]) => (
            <li key={field}>
              <button type="button" className="reg-form__jump" onClick={() => leadTo(field)}>
                {nameOf(field)}
              </button>{' '}
              {words}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
