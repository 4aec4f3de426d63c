import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { AddressSearch } from '../../shared/place/address-search.tsx';
import { GridList } from '../../shared/place/grid-list.tsx';
import { PositionButton } from '../../shared/place/position-button.tsx';
import { type GridKey, useMyGrid } from '../../shared/place/use-my-grid.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { Title } from '../frame/title.tsx';
import { GridResult } from './grid-result.tsx';
import { gridTexts } from './grid-texts.ts';

/** 找我的网格员, by position, address, map or list; `/grid/<id>`, or `/grid/<code>` of a sign's QR code, shows that grid at once. */
export function GridPage({ named }: { readonly named: string | null }) {
  const say = useTexts(gridTexts);
  const [key, setKey] = useState<GridKey>(named === null ? null : named.includes('-') ? { gridId: named } : { code: named });
  const map = useMapData();
  const found = useMyGrid(key);
  const point = key !== null && 'point' in key ? key.point : null;
  const code = key !== null && 'code' in key ? key.code : null;
  const shownId = found.loaded.state === 'ready' && key !== null ? (found.loaded.data.grid?.id ?? null) : null;
  return (
    <div className="stack">
      <Title>{say('title')}</Title>
      <div className="sides">
        <div className="stack">
          {key === null ? (
            <>
              <p>{say('lead')}</p>
              <PositionButton main onPoint={(next) => setKey({ point: next })} />
              <AddressSearch onHit={(hit) => setKey({ point: hit.point })} />
            </>
          ) : (
            <ShowLoaded from={found}>
              {(mine) => <GridResult mine={mine} point={point} code={code} onAgain={() => setKey(null)} />}
            </ShowLoaded>
          )}
        </div>
        <ShowLoaded from={map}>
          {(data) => <GridMap data={data} point={point} gridId={shownId} onKey={setKey} searching={key === null} />}
        </ShowLoaded>
      </div>
    </div>
  );
}

type GridMapProps = {
  readonly data: MapData;
  readonly point: LonLat | null;
  readonly gridId: string | null;
  readonly searching: boolean;
  readonly onKey: (key: GridKey) => void;
};

function GridMap({ data, point, gridId, searching, onKey }: GridMapProps) {
  const say = useTexts(gridTexts);
  return (
    <div className="stack stack--tight">
      <p className="soft">{say('map.hint')}</p>
      <MapView data={data} label={say('map.label')} point={point} selectedGridId={gridId} onPick={(next) => onKey({ point: next })} />
      {searching && (
        <details className="fold">
          <summary>{say('list.title')}</summary>
          <GridList data={data} onGrid={(grid) => onKey({ gridId: String(grid.properties.id) })} />
        </details>
      )}
    </div>
  );
}
