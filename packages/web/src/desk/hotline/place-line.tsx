import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useMapData } from '../../shared/map/use-map-data.ts';
import type { Place } from '../../shared/place/place.ts';
import { PlaceGrid } from '../../shared/place/place-grid.tsx';
import { useLate } from '../../shared/place/use-late.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { Field } from '../ui/field.tsx';
import { fieldId } from './field-id.ts';
import { findGrids } from './find-grids.ts';
import { KeyCap } from './key-cap.tsx';
import { useAddresses } from './queries.ts';
import { hotlineTexts } from './texts.ts';

const pauseMs = 300;

type Props = { readonly place: Place; readonly onChange: (place: Place) => void };

/** Where it is, by what the caller says: an address, else the grid of a village. What is not found stays as words. */
export function PlaceLine({ place, onChange }: Props) {
  const say = useTexts(hotlineTexts);
  const [words, setWords] = useState('');
  const q = useLate(words.trim(), pauseMs);
  const { hits, done } = useAddresses(q);
  const { loaded } = useMapData();
  const grids = loaded.state === 'ready' ? findGrids(loaded.data, q) : [];
  const found = [
    ...hits.map(({ label, point, gridName }) => ({ value: label, point, hint: gridName ?? '' })),
    ...grids.map(({ name, point }) => ({ value: say('placeGrid', { grid: name }), point, hint: '' })),
  ];
  return (
    <div className="call__choice">
      <Field label={say('place')} htmlFor={fieldId('place')}>
        <div className="call__category">
          <AutoComplete
            id={fieldId('place')}
            aria-label={say('place')}
            className="grow"
            placeholder={say('placeHint')}
            maxLength={300}
            value={place.address}
            options={found.map(({ value, hint }) => ({ value, hint }))}
            optionRender={({ data }) => (
              <span className="call__hit">
                <span>{data.value}</span> <span className="soft">{data.hint}</span>
              </span>
            )}
            onSearch={setWords}
            onChange={(address: string | undefined) => onChange({ ...place, address: address ?? '' })}
            onSelect={(chosen) => onChange({ address: chosen ?? '', point: found.find(({ value }) => value === chosen)?.point ?? null })}
          />
          <KeyCap>L</KeyCap>
        </div>
      </Field>
      {place.point !== null && <PlaceGrid point={place.point} onClear={() => onChange({ ...place, point: null })} />}
      {done && found.length === 0 && place.point === null && <p className="field__hint">{say('placeNone')}</p>}
    </div>
  );
}
