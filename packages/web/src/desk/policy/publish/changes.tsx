import type { PackChange } from '@gridkeeper/domain/policy/wire.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { groupChanges } from './group-changes.ts';
import { publishTexts } from './texts.ts';

/** What changes for whom, in sentences, by kind. */
export function Changes({ changes }: { readonly changes: readonly PackChange[] }) {
  const say = useTexts(publishTexts);
  const label = useLabel();
  return (
    <section>
      <h3>{say('changes', { count: changes.length })}</h3>
      {groupChanges(changes).map(({ kind, items }) => (
        <div key={kind} className="changes">
          <h4>
            {say(`kind.${kind}`)} <span className="soft">{items.length}</span>
          </h4>
          <ul>
            {items.map((change) => (
              <li key={`${change.concerns.en} ${change.sentence.en}`}>
                <span className="soft">{label(change.concerns)}</span>
                <span>{label(change.sentence)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
