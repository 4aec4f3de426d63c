import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { type GridKey, useMyGrid } from '../../shared/place/use-my-grid.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { kioskTexts } from './kiosk-texts.ts';

type Props = { readonly chosen: GridKey; readonly onKey: (key: GridKey) => void };

/** All grids of the office; the one that was found is marked. */
export function KioskMap({ chosen, onKey }: Props) {
  const say = useTexts(kioskTexts);
  const map = useMapData();
  const { loaded } = useMyGrid(chosen);
  const selected = chosen !== null && loaded.state === 'ready' ? (loaded.data.grid?.id ?? null) : null;
  const point = chosen !== null && 'point' in chosen ? chosen.point : null;
  return (
    <div className="kiosk__map">
      <ShowLoaded from={map}>
        {(data) => (
          <MapView
            data={data}
            label={say('map')}
            textScale={1.5}
            point={point}
            selectedGridId={selected}
            onPick={(touched) => onKey({ point: touched })}
          />
        )}
      </ShowLoaded>
    </div>
  );
}
