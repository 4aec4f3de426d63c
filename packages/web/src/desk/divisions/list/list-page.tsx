import { PlusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'react-router';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { areasTexts } from '../../areas/texts.ts';
import { Pick } from '../../reference/pick.tsx';
import { useCan } from '../../session/me.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useDivisions } from '../queries.ts';
import { divisionTexts } from '../texts.ts';
import { useCommunities } from '../use-communities.ts';
import { CompareBar, mostCompared } from './compare-bar.tsx';
import { DivisionLine } from './division-line.tsx';

/** The proposals of a community, newest first; two or three of them can be compared. */
export function ListPage() {
  const say = useTexts(divisionTexts);
  const sayAreas = useTexts(areasTexts);
  const can = useCan();
  const { areas, communities, community, choose } = useCommunities();
  const divisions = useDivisions(community?.id ?? null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  if (areas.isPending) return <Waiting />;
  if (areas.isError) return <FailureNotice failure={areas.error} onRetry={() => void areas.refetch()} />;
  if (community === undefined) return <Notice title={sayAreas('empty')} detail={sayAreas('emptyDetail')} />;
  const items = divisions.data?.items ?? [];
  const tick = (id: string) => setTicked((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  return (
    <div className="page">
      <PageHead title={say('title')}>
        <Link to="/areas" className="divisions__link">
          {say('toAreas')}
        </Link>
        <Pick
          label={say('community')}
          choices={communities.map(({ id, name }) => ({ value: id, label: name, depth: 0 }))}
          value={community.id}
          clearable={false}
          onChange={(id) => {
            setTicked([]);
            choose(id);
          }}
        />
        {can('area.edit') && (
          <Link className="topbar__new" to={`/areas/divisions/new?community=${community.id}`}>
            <PlusOutlined aria-hidden />
            {say('new')}
          </Link>
        )}
      </PageHead>
      <p className="soft gap-below">{say('hint')}</p>
      {divisions.isPending && <Waiting />}
      {divisions.isError && <FailureNotice failure={divisions.error} onRetry={() => void divisions.refetch()} />}
      {divisions.isSuccess && items.length === 0 && (
        <Notice title={say('none')} detail={say(can('area.edit') ? 'noneDetail' : 'noneRead')} />
      )}
      {items.length > 0 && (
        <>
          <ul className="sheet-list">
            {items.map((row) => {
              const chosen = ticked.includes(row.id);
              return (
                <DivisionLine
                  key={row.id}
                  row={row}
                  ticked={chosen}
                  full={!chosen && ticked.length >= mostCompared}
                  onTick={() => tick(row.id)}
                />
              );
            })}
          </ul>
          <CompareBar ticked={ticked} />
        </>
      )}
    </div>
  );
}
