import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { useState } from 'react';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { caseTexts } from './case-texts.ts';

/** Where it is, in words; the map comes on demand, because it is large and many know the place by name. */
export function CasePlace({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const common = useTexts(commonTexts);
  const [shown, setShown] = useState(false);
  const path = detail.areaPath.map((area) => area.name).join(' ');
  return (
    <section className="card stack stack--tight">
      <h2>{say('place')}</h2>
      <p className="strong">{detail.address ?? say('place.none')}</p>
      <p className="soft">{detail.gridName === null ? `${path} · ${common('noGrid')}` : path}</p>
      {detail.point === null && <p className="soft small">{say('place.noPoint')}</p>}
      {detail.point !== null && !shown && (
        <button type="button" className="button" onClick={() => setShown(true)}>
          {say('place.show')}
        </button>
      )}
      {detail.point !== null && shown && <PointMap point={detail.point} gridId={detail.areaPath.at(-1)?.id ?? null} />}
    </section>
  );
}

function PointMap({ point, gridId }: { readonly point: readonly [number, number]; readonly gridId: string | null }) {
  const say = useTexts(caseTexts);
  const map = useMapData();
  return (
    <ShowLoaded from={map}>{(data) => <MapView data={data} label={say('place.map')} point={point} selectedGridId={gridId} />}</ShowLoaded>
  );
}
