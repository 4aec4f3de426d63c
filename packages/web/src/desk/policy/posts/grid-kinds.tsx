import type { GridKind } from '@gridkeeper/domain/policy/pack.ts';
import { clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

export function GridKinds({ kinds }: { readonly kinds: readonly GridKind[] }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <section className="panel">
      <h2>{say('grids')}</h2>
      <ul className="policy-list">
        {kinds.map(({ code, label: name, clause, households, persons, workers, premises, target }) => {
          const bounds = [
            ...(households === null ? [] : [say('households', households)]),
            ...(persons === null ? [] : [say('persons', persons)]),
            ...(workers === null ? [] : [say(workers.min === workers.max ? 'workersOne' : 'workers', workers)]),
            ...(premises === null ? [] : [say('premisesOf', premises)]),
            ...(target === null ? [] : [say('targetOf', { target })]),
          ];
          return (
            <li key={code} className="policy-line">
              <span>
                <strong>{label(name)}</strong> {bounds.length === 0 ? <span className="soft">{say('noBounds')}</span> : bounds.join(' · ')}
              </span>
              <span className="soft">{label(clauseWords(clause))}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
