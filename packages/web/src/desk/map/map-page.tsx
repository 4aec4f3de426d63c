import type { CasePoint } from '@gridkeeper/domain/cases/wire.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../shared/ui/failure-notice.tsx';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { get } from '../app/api.ts';
import { type ListQuery, readQuery, wireQuery, writeQuery } from '../queue/case-query.ts';
import { FilterBar } from '../queue/filter-bar.tsx';
import { Legend } from './legend.tsx';
import './map-page.css';
import { mapTexts } from './texts.ts';

const most = 2_000;
const weight = { ok: 0, soon: 1, overdue: 2 } as const;

/** All open cases on the map, with the filters of the list. */
export function MapPage() {
  const say = useTexts(mapTexts);
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const query = readQuery(params, 'all');
  const change = (changed: Partial<ListQuery>) => setParams(writeQuery({ ...query, ...changed }), { replace: true });
  const map = useMapData();
  const wire = wireQuery(query);
  const points = useQuery({
    queryKey: ['points', wire],
    queryFn: ({ signal }) => get<{ readonly items: readonly CasePoint[] }>('/cases/points', { query: wire, signal }),
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => urgentOnTop(points.data?.items ?? []), [points.data]);
  const count = items.length;
  return (
    <div className="map-page">
      <title>{say('title')}</title>
      <h1 className="visually-hidden">{say('title')}</h1>
      <FilterBar query={query} change={change} sorted={false} />
      {points.isError && <FailureNotice failure={points.error} onRetry={() => void points.refetch()} />}
      <p className="map-page__words" role="status">
        <span>{points.isSuccess && (count === 0 ? say('none') : say(count < most ? 'shown' : 'shownCapped', { count }))}</span>
        <Legend />
        <span className="soft">{say('hint')}</span>
        <Link to={`/cases?${writeQuery(query)}`}>{say('asList')}</Link>
      </p>
      <div className="map-page__map">
        <ShowLoaded from={map}>
          {(data) => (
            <MapView
              data={data}
              label={say('map')}
              markers={items}
              selectedGridId={query.areaId}
              onMarker={(id) => void navigate(`/cases/${id}?${writeQuery(query)}`)}
            />
          )}
        </ShowLoaded>
      </div>
    </div>
  );
}

/** Drawn last is seen: what is overdue is never hidden below what is in time. */
function urgentOnTop(points: readonly CasePoint[]): readonly CasePoint[] {
  return [...points].sort((a, b) => weight[a.light] - weight[b.light]);
}
