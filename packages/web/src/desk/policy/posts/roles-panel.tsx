import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { listLabels } from '@gridkeeper/domain/policy/sentences-lists.ts';
import { labelIn } from '@gridkeeper/domain/policy/sentences-names.ts';
import { capabilityWords } from '@gridkeeper/domain/policy/sentences-words.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';

export function RolesPanel({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  return (
    <section className="panel">
      <h2>{say('roles')}</h2>
      <ul className="policy-list">
        {pack.roles.map((role) => (
          <li key={role.code} className="policy-line policy-line--role">
            <span>
              <strong>{label(role.label)}</strong>{' '}
              <span className="soft">
                {say(`scope.${role.scope}`)}
                {role.level !== null && ` · ${label(labelIn(pack.levels, role.level))}`}
              </span>
            </span>
            <span>{label(listLabels(role.capabilities.map((capability) => capabilityWords[capability])))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
