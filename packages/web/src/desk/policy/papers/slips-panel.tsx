import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { listLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import { actionKindNames, clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

export function SlipsPanel({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <section className="panel">
      <h2>{say('slips')}</h2>
      <ul className="policy-list">
        {pack.slips.map((slip) => (
          <li key={slip.code} className="policy-line policy-line--role">
            <span>
              <strong>{label(slip.label)}</strong> <span className="soft">{label(clauseWords(slip.clause))}</span>
            </span>
            <span>
              {say('slipAfter', { actions: label(actionKindNames(pack, slip.on)) })} · {say('slipFacts', { count: slip.facts.length })}
            </span>
            {slip.signatures.length > 0 && <span>{say('signatures', { names: label(listLabels(slip.signatures)) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
