import { Input } from 'antd';
import { useId } from 'react';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { AddressSearch } from '../../shared/place/address-search.tsx';
import type { Place } from '../../shared/place/place.ts';
import { PlaceGrid } from '../../shared/place/place-grid.tsx';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { Field } from '../ui/field.tsx';
import { intakeTexts } from './texts.ts';

/** Where it is: by words the visitor says, or with a tap on the map, which is always open at a desk. */
export function PlaceFields({ place, onChange }: { readonly place: Place; readonly onChange: (place: Place) => void }) {
  const say = useTexts(intakeTexts);
  const map = useMapData();
  const id = useId();
  return (
    <section className="panel intake__words" aria-label={say('place')}>
      <AddressSearch onHit={(hit) => onChange({ point: hit.point, address: hit.label })} />
      <p className="soft">{say('mapHint')}</p>
      <ShowLoaded from={map}>
        {(data) => <MapView data={data} label={say('map')} point={place.point} onPick={(point) => onChange({ ...place, point })} />}
      </ShowLoaded>
      {place.point !== null && <PlaceGrid point={place.point} onClear={() => onChange({ ...place, point: null })} />}
      <Field label={say('address')} htmlFor={id}>
        <Input
          id={id}
          maxLength={300}
          placeholder={say('addressPlaceholder')}
          value={place.address}
          onChange={(event) => onChange({ ...place, address: event.target.value })}
        />
      </Field>
    </section>
  );
}
