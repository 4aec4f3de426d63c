import type { DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { useAreas } from '../../reference/reference.ts';
import { useMoves } from '../queries.ts';
import { useToday } from '../use-today.ts';
import { changesOf, standingGrids } from './changes.ts';
import { effectTexts } from './texts.ts';

/** Which grids are new, end or stay; and which cases and posts would move if it were today. */
export function EffectSummary({ view }: { readonly view: DivisionView }) {
  const say = useTexts(effectTexts);
  const label = useLabel();
  const areas = useAreas();
  const today = useToday();
  const moves = useMoves(view.id, true);
  if (areas.isPending) return <Waiting />;
  const { added, ended, kept } = changesOf(view.grids, standingGrids(areas.items, view.communityId, view.layer, today));
  const renamed = kept.filter(({ before, after }) => before !== after);
  return (
    <>
      <section>
        <h3>{say('what')}</h3>
        <ul className="effect__list">
          <Named title={say('added', { count: added.length })} names={added} />
          <Named title={say('kept', { count: kept.length })} names={renamed.map((each) => say('renamed', each))} />
          <Named title={say('ended', { count: ended.length })} names={ended} />
        </ul>
        {ended.length > 0 && <p className="soft">{say('endedHint')}</p>}
      </section>
      <section>
        <h3>{say('today')}</h3>
        {moves.isPending && <Waiting />}
        {moves.isError && <p className="soft">{say('noPreview')}</p>}
        {moves.data !== undefined && (
          <ul className="effect__list">
            <Named title={say('cases', { count: moves.data.cases.length })} names={[]} />
            <Named
              title={say('posts', { count: moves.data.posts.length })}
              names={moves.data.posts.map(({ role, roleLabel, person, from, to }) =>
                say('postMoves', { person, role: roleLabel === null ? role : label(roleLabel), from, to: to ?? say('postEnds') }),
              )}
            />
            <Named title={say('without', { count: moves.data.withoutWorker.length })} names={moves.data.withoutWorker} />
          </ul>
        )}
      </section>
    </>
  );
}

function Named({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const say = useTexts(effectTexts);
  return (
    <li>
      {title}
      {names.length > 0 && <span className="effect__names">{names.join(say('comma'))}</span>}
    </li>
  );
}
