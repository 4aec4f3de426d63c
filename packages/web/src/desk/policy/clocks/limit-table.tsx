import { limitWords } from '@gridkeeper/domain/policy/limit-words.ts';
import type { ClockDefinition, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { clauseWords, conditionWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

/** Limits that differ by category, level or urgency; the first row that fits holds, the clock's own for the rest. */
export function LimitTable({ pack, clock }: { readonly pack: CompiledPack; readonly clock: ClockDefinition }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const rows = [...clock.limits, { categories: null, levels: null, severities: null, limit: clock.limit, clause: clock.clause }];
  return (
    <table className="limits">
      <caption>{say('limitsBy')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('situation')}</th>
          <th scope="col">{say('limitColumn')}</th>
          <th scope="col">{say('clause')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const what = conditionWords(pack, row);
          const situation = what === undefined ? say('otherwise') : label(what);
          return (
            <tr key={situation}>
              <th scope="row">{situation}</th>
              <td>{label(limitWords(row.limit))}</td>
              <td className="soft">{label(clauseWords(row.clause))}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
