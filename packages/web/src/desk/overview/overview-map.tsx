import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { GridLoad } from '@gridkeeper/domain/measures/wire.ts';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { interiorPoint } from '../../shared/map/interior-point.ts';
import type { MapMarker } from '../../shared/map/map-types.ts';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { listOf } from '../queue/case-query.ts';
import { strengths } from './rate.ts';
import { overviewTexts } from './texts.ts';

const measures = ['overdue', 'open'] as const;
type Measure = (typeof measures)[number];

export function OverviewMap({ grids }: { readonly grids: readonly GridLoad[] }) {
  const say = useTexts(overviewTexts);
  const navigate = useNavigate();
  const map = useMapData();
  const [measure, setMeasure] = useState<Measure>('open');
  const shades = useMemo(() => strengths(new Map(grids.map((grid) => [grid.gridId, grid[measure]]))), [grids, measure]);
  const late = useMemo(() => new Set(grids.filter((grid) => grid.overdue > 0).map((grid) => grid.gridId)), [grids]);
  const show = (areaId: string) => void navigate(listOf(late.has(areaId) ? 'overdue' : 'all', { areaId, sort: 'due' }));
  return (
    <section className="panel overview__map">
      <div className="overview__head">
        <h2>{say('where')}</h2>
        <Segmented<Measure>
          aria-label={say('shade')}
          value={measure}
          options={measures.map((each) => ({ value: each, label: say(`shade.${each}`) }))}
          onChange={setMeasure}
        />
      </div>
      <ShowLoaded from={map}>
        {(data) => (
          <MapView
            data={data}
            label={say('map')}
            shades={shades}
            markers={lateMarkers(data.grids.features, late)}
            onGrid={show}
            onMarker={show}
          />
        )}
      </ShowLoaded>
      <p className="soft">{say('mapHint')}</p>
    </section>
  );
}

function lateMarkers(grids: readonly Feature[], late: ReadonlySet<string>): MapMarker[] {
  return grids.flatMap((grid) => {
    const id = String(grid.properties.id ?? grid.id);
    const point = late.has(id) ? interiorPoint(grid) : undefined;
    return point === undefined ? [] : [{ id, point, light: 'overdue' as const }];
  });
}
