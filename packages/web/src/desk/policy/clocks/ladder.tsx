import type { ClockDefinition, CompiledPack, LadderStep } from '@gridkeeper/domain/policy/pack.ts';
import { stepWords } from '@gridkeeper/domain/policy/sentences.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Icon, type IconName } from '../../../shared/ui/icon.tsx';
import { policyTexts } from '../texts.ts';
import { limitAt, marksOf, warnAt } from './clock-bar.ts';

const looks: Readonly<Record<LadderStep['does'], { readonly icon: IconName; readonly light: 'soon' | 'overdue' }>> = {
  warn: { icon: 'hourglass', light: 'soon' },
  overdue: { icon: 'alert', light: 'overdue' },
  climb: { icon: 'bell', light: 'overdue' },
  'pass-up': { icon: 'bell', light: 'overdue' },
};

const percent = (part: number) => `${100 * part}%`;

/** A clock from its beginning to past its limit: green, then yellow, then red, a mark for each step, and the steps in words. */
export function Ladder({ pack, clock }: { readonly pack: CompiledPack; readonly clock: ClockDefinition }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const marks = marksOf(clock);
  const warned = warnAt(clock);
  return (
    <div className="ladder">
      <div className="ladder__bar" aria-hidden="true">
        <span className="ladder__part ladder__part--ok" style={{ width: percent(warned) }} />
        <span className="ladder__part ladder__part--soon" style={{ width: percent(limitAt - warned) }} />
        <span className="ladder__part ladder__part--overdue" style={{ width: percent(1 - limitAt) }} />
        {marks.map(({ step, at }, index) => (
          <span key={step.code} className={`ladder__mark ladder__mark--${looks[step.does].light}`} style={{ left: percent(at) }}>
            {index + 1}
          </span>
        ))}
      </div>
      <ol className="ladder__steps" aria-label={say('ladderOf', { clock: label(clock.label) })}>
        {marks.map(({ step }, index) => {
          const { moment, deed } = stepWords(pack, step);
          const { icon, light } = looks[step.does];
          return (
            <li key={step.code}>
              <span className="ladder__number">{index + 1}</span>
              <span className={`clock clock--${light}`}>
                <Icon name={icon} />
                {label(moment)}
              </span>
              <span>{label(deed)}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
