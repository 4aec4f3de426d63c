import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { useId, useState } from 'react';
import { interiorPoint } from '../map/interior-point.ts';
import { placeTexts } from '../texts/place-texts.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Icon } from '../ui/icon.tsx';
import { AddressSearch } from './address-search.tsx';
import { fullGridName } from './grid-name.ts';
import type { Place } from './place.ts';
import { PlaceGrid } from './place-grid.tsx';
import { PlaceMap } from './place-map.tsx';
import { PositionButton } from './position-button.tsx';

type Props = {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
  readonly invalid: boolean;
  /** Where a photo of the form says it was taken; offered, never taken over by itself. */
  readonly photoPoint: LonLat | null;
};

/** Says where: by position, by words, on the map, or at least by grid. Each way sets the same place. */
export function PlacePicker({ place, onChange, invalid, photoPoint }: Props) {
  const say = useTexts(placeTexts);
  const id = useId();
  const [way, setWay] = useState<'map' | 'grid' | null>(null);
  const setPoint = (point: LonLat) => onChange({ ...place, point });
  const setGrid = (grid: Feature) => {
    const name = fullGridName(String(grid.properties.communityName ?? ''), String(grid.properties.name ?? ''));
    onChange({ point: interiorPoint(grid) ?? null, address: say('place.somewhere', { grid: name }) });
    setWay(null);
  };
  const toggle = (next: 'map' | 'grid') => setWay(way === next ? null : next);
  return (
    <fieldset className="field">
      <legend>{say('place.title')}</legend>
      <div className="stack stack--tight">
        <PositionButton onPoint={setPoint} />
        {photoPoint !== null && place.point === null && (
          <button type="button" className="button button--wide" onClick={() => setPoint(photoPoint)}>
            <Icon name="camera" />
            {say('place.fromPhoto')}
          </button>
        )}
        <div className="pair">
          <button type="button" className="button" aria-expanded={way === 'map'} onClick={() => toggle('map')}>
            {say('place.byMap')}
          </button>
          <button type="button" className="button" aria-expanded={way === 'grid'} onClick={() => toggle('grid')}>
            {say('place.byGrid')}
          </button>
        </div>
        {way !== null && <PlaceMap way={way} point={place.point} onPoint={setPoint} onGrid={setGrid} />}
        <AddressSearch onHit={(hit) => onChange({ point: hit.point, address: hit.label })} />
        {place.point !== null && <PlaceGrid point={place.point} onClear={() => onChange({ ...place, point: null })} />}
        <label className="field__label" htmlFor={`${id}-address`}>
          {say('place.address')}
        </label>
        <input
          id={`${id}-address`}
          className="input"
          maxLength={200}
          value={place.address}
          aria-invalid={invalid}
          placeholder={say('place.address.example')}
          onChange={(event) => onChange({ ...place, address: event.target.value })}
        />
      </div>
    </fieldset>
  );
}
