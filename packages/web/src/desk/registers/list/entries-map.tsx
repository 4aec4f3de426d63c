import type { EntryRow } from '@gridkeeper/domain/registers/wire.ts';
import { useMemo } from 'react';
import { Link, useLocation } from 'react-router';
import { MapView } from '../../../shared/map/map-view.tsx';
import { useMapData } from '../../../shared/map/use-map-data.ts';
import { useLocale } from '../../../shared/texts/locale.ts';
import { useLabel, useTexts } from '../../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../../shared/ui/show-loaded.tsx';
import type { SeenKind } from '../queries.ts';
import { nameWords } from '../values.ts';
import { gravest, possibleWarnings } from '../warnings.ts';
import { listTexts } from './texts.ts';

type Props = {
  readonly kind: SeenKind;
  readonly items: readonly EntryRow[];
  readonly areaId: string | null;
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

const rank = { ok: 0, soon: 1, overdue: 2 } as const;

/** Where the listed entries are; those that need looking after lie on top, and a tap on one chooses its row. */
export function EntriesMap({ kind, items, areaId, chosen, onChoose }: Props) {
  const say = useTexts(listTexts);
  const label = useLabel();
  const locale = useLocale();
  const { search } = useLocation();
  const map = useMapData();
  const shown = items.find(({ id }) => id === chosen);
  const markers = useMemo(
    () => items.map(({ id, point, warnings }) => ({ id, point, light: gravest(warnings) })).sort((a, b) => rank[a.light] - rank[b.light]),
    [items],
  );
  return (
    <div className="reg-list__map no-print">
      <ShowLoaded from={map}>
        {(data) => (
          <MapView
            data={data}
            label={say('map', { kind: label(kind.label) })}
            markers={markers}
            point={shown?.point ?? null}
            selectedGridId={areaId}
            onMarker={onChoose}
          />
        )}
      </ShowLoaded>
      <p className="reg-list__shown" role="status">
        {shown && (
          <>
            <Link to={`/registers/entries/${shown.id}`} state={{ list: search }}>
              {nameWords(shown.name, locale)}
            </Link>{' '}
            <span className="soft">{shown.address}</span>
          </>
        )}
      </p>
      {possibleWarnings(kind).length > 0 && <p className="soft small">{say('legend')}</p>}
    </div>
  );
}
