import { Link } from 'react-router';
import { MapView } from '../../../shared/map/map-view.tsx';
import { useMapData } from '../../../shared/map/use-map-data.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../../shared/ui/show-loaded.tsx';
import { useCan } from '../../session/me.ts';
import { nameWords } from '../values.ts';
import type { Opened } from './entry-facts.ts';
import { entryTexts } from './texts.ts';

/** Where the entry is, and the way to what happens in its grid. */
export function PlacePanel({ opened: { entry } }: { readonly opened: Opened }) {
  const say = useTexts(entryTexts);
  const locale = useLocale();
  const can = useCan();
  const map = useMapData();
  return (
    <section className="panel reg-place no-print" aria-label={say('place')}>
      <ShowLoaded from={map}>
        {(data) => (
          <MapView
            data={data}
            label={say('map', { name: nameWords(entry.name, locale) })}
            point={entry.point}
            selectedGridId={entry.gridId}
          />
        )}
      </ShowLoaded>
      {entry.gridId !== null && can('case.view') && (
        <p>
          <Link to={`/cases?queue=all&areaId=${entry.gridId}`}>{say('casesNear')}</Link>
        </p>
      )}
    </section>
  );
}
