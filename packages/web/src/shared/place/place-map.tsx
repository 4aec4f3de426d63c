import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { MapView } from '../map/map-view.tsx';
import { useMapData } from '../map/use-map-data.ts';
import { placeTexts } from '../texts/place-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { ShowLoaded } from '../ui/show-loaded.tsx';
import { GridList } from './grid-list.tsx';

type Props = {
  readonly way: 'map' | 'grid';
  readonly point: LonLat | null;
  readonly onPoint: (point: LonLat) => void;
  readonly onGrid: (grid: Feature) => void;
};

export function PlaceMap({ way, point, onPoint, onGrid }: Props) {
  const say = useTexts(placeTexts);
  const map = useMapData();
  return (
    <ShowLoaded from={map}>
      {(data) =>
        way === 'map' ? (
          <div className="stack stack--tight">
            <p className="field__hint">{say('place.byMap.hint')}</p>
            <MapView data={data} label={say('place.byMap')} point={point} onPick={onPoint} />
          </div>
        ) : (
          <GridList data={data} onGrid={onGrid} />
        )
      }
    </ShowLoaded>
  );
}
