import { Input } from 'antd';
import { MapView } from '../../../shared/map/map-view.tsx';
import { useMapData } from '../../../shared/map/use-map-data.ts';
import { AddressSearch } from '../../../shared/place/address-search.tsx';
import { PlaceGrid } from '../../../shared/place/place-grid.tsx';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../../shared/ui/show-loaded.tsx';
import { controlId, FormRow, hintId } from './form-row.tsx';
import { formTexts } from './texts.ts';
import type { EntryForm } from './use-entry-form.ts';

/** Where the entry is: found among the buildings, or chosen on the map; the address in words. */
export function PlaceSection({ form }: { readonly form: EntryForm }) {
  const say = useTexts(formTexts);
  const map = useMapData();
  const { before, draft, setDraft, faults } = form;
  const point = draft.point ?? before?.point ?? null;
  const address = draft.address ?? before?.address ?? '';
  const { point: _, ...unplaced } = draft;
  return (
    <section className="panel reg-form__section" aria-labelledby="entry-place">
      <h2 id="entry-place">{say('place')}</h2>
      <p className="soft">{say('placeHint')}</p>
      <AddressSearch onHit={(hit) => setDraft({ ...draft, point: hit.point, address: hit.label })} />
      <ShowLoaded from={map}>
        {(data) => <MapView data={data} label={say('map')} point={point} onPick={(picked) => setDraft({ ...draft, point: picked })} />}
      </ShowLoaded>
      {draft.point !== undefined && <PlaceGrid point={draft.point} onClear={() => setDraft(unplaced)} />}
      <div id={hintId('point')}>{faults.point !== undefined && <p className="field__error">{faults.point}</p>}</div>
      <FormRow field="address" label={say('address')} hint={say('addressHint')} fault={faults.address}>
        <Input
          id={controlId('address')}
          maxLength={300}
          aria-describedby={hintId('address')}
          value={address}
          onChange={(event) => setDraft({ ...draft, address: event.target.value })}
        />
      </FormRow>
    </section>
  );
}
