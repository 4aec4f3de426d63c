import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { ClockDefinition, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { actionKindNames, clauseWords, stateNames } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { policyTexts } from '../texts.ts';
import { Ladder } from './ladder.tsx';
import { LimitTable } from './limit-table.tsx';

/** A limit: how long, when it runs, and whom it tells as it runs out. */
export function ClockCard({ pack, clock }: { readonly pack: CompiledPack; readonly clock: ClockDefinition }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <section className="panel clock-card">
      <div className="clock-card__facts">
        <h2>
          {label(clock.label)} <span className="clock-card__limit">{label(limitWords(clock.limit))}</span>
        </h2>
        <FactList
          rows={[
            [say('clause'), label(clauseWords(clock.clause))],
            [say('runsIn'), label(stateNames(pack, clock.runsIn))],
            [say('restartsOn'), clock.restartsOn.length === 0 ? say('never') : label(actionKindNames(pack, clock.restartsOn))],
          ]}
        />
      </div>
      <Ladder pack={pack} clock={clock} />
      {clock.limits.length > 0 && <LimitTable pack={pack} clock={clock} />}
    </section>
  );
}
