import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { policyTexts } from '../texts.ts';
import { GridKinds } from './grid-kinds.tsx';
import { NamedList } from './named-list.tsx';
import './posts.css';
import { RolesPanel } from './roles-panel.tsx';
import { UnitsPanel } from './units-panel.tsx';

/** Who there is: units, posts with their duties, levels, degrees of urgency, kinds of grid. */
export function PostsView({ pack }: { readonly pack: CompiledPack }) {
  const say = useTexts(policyTexts);
  const label = useLabel();
  const { levels, severities } = pack;
  return (
    <div className="posts">
      <UnitsPanel pack={pack} />
      <div>
        <RolesPanel pack={pack} />
        {levels.length > 0 && <NamedList title={say('levels')} hint={say('levelsHint')} rows={levels} />}
        {severities.length > 0 && <NamedList title={say('severities')} rows={severities} />}
        {pack.gridKinds.length > 0 && <GridKinds kinds={pack.gridKinds} />}
        {pack.successors.length > 0 && (
          <NamedList
            title={say('successors')}
            rows={pack.successors.map(({ kind, from, to }) => {
              const named = { unit: pack.units, role: pack.roles, level: pack.levels }[kind].find((each) => each.code === to);
              const text = `${from} → ${named === undefined ? to : label(named.label)}`;
              return { code: `${kind} ${from}`, label: { zh: text, en: text } };
            })}
          />
        )}
      </div>
    </div>
  );
}
