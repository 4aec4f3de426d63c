import type { GridKind } from '@gridkeeper/domain/policy/pack.ts';
import { clauseWords } from '@gridkeeper/domain/policy/sentences-names.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { divisionTexts } from '../texts.ts';

/** What the office's rules say of the size of a grid, with the clause it comes from. */
export function PlanBounds({ kinds }: { readonly kinds: readonly GridKind[] }) {
  const say = useTexts(divisionTexts);
  const label = useLabel();
  const bound = kinds.filter(({ households, persons }) => households !== null || persons !== null);
  if (bound.length === 0) return <p className="soft">{say('bounds.none')}</p>;
  return (
    <ul className="plan-bounds">
      {bound.map(({ code, label: name, clause, households, persons }) => {
        const limits = [
          ...(households === null ? [] : [say('bounds.households', households)]),
          ...(persons === null ? [] : [say('bounds.persons', persons)]),
        ].join(' · ');
        return (
          <li key={code}>
            {say('bounds', { kind: label(name), limits })} <span className="soft">{label(clauseWords(clause))}</span>
          </li>
        );
      })}
    </ul>
  );
}
