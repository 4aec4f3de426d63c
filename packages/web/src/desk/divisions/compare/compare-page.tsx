import { useQueries } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useMapData } from '../../../shared/map/use-map-data.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { useAreas } from '../../reference/reference.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { divisionQuery, useComparison } from '../queries.ts';
import { divisionTexts } from '../texts.ts';
import { useToday } from '../use-today.ts';
import './compare.css';
import { FiguresTable } from './figures-table.tsx';
import { SmallMaps } from './small-maps.tsx';
import { standingAsGrids } from './standing-as-grids.ts';
import { compareTexts } from './texts.ts';

const most = 3;

/** Today's division and up to three proposals side by side: maps that move together, and their figures. */
export function ComparePage() {
  const say = useTexts(compareTexts);
  const sayAll = useTexts(divisionTexts);
  const [params] = useSearchParams();
  const ids = (params.get('ids') ?? '')
    .split(',')
    .filter((id) => id !== '')
    .slice(0, most);
  const comparison = useComparison(ids);
  const divisions = useQueries({ queries: ids.map(divisionQuery) });
  const areas = useAreas();
  const map = useMapData();
  const today = useToday();
  if (ids.length === 0) {
    return (
      <Notice title={say('noneChosen')} detail={say('noneChosenDetail')}>
        <Link to="/areas/divisions">{sayAll('toList')}</Link>
      </Notice>
    );
  }
  const failed = [comparison, ...divisions].find(({ isError }) => isError);
  if (failed?.error != null) return <FailureNotice failure={failed.error} onRetry={() => void failed.refetch()} />;
  const views = divisions.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const [first] = views;
  if (
    first === undefined ||
    views.length < ids.length ||
    comparison.data === undefined ||
    areas.isPending ||
    map.loaded.state === 'loading'
  )
    return <Waiting />;
  const base = map.loaded.state === 'ready' ? map.loaded.data : null;
  const standing = base === null ? [] : standingAsGrids(areas.items, base, first, today);
  return (
    <div className="page">
      <PageHead title={say('title')}>
        <span className="soft divisions__link">{first.communityName}</span>
        <Link to={`/areas/divisions?community=${first.communityId}`} className="divisions__link">
          {sayAll('toList')}
        </Link>
      </PageHead>
      <SmallMaps base={base} standing={standing} views={views} />
      <p className="soft gap-below">{say('together')}</p>
      <FiguresTable standing={comparison.data.standing} views={views} />
    </div>
  );
}
