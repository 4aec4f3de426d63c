import type { CaseDetail } from '@gridkeeper/domain/cases/wire.ts';
import { MapView } from '../../shared/map/map-view.tsx';
import { useMapData } from '../../shared/map/use-map-data.ts';
import { useTexts } from '../../shared/texts/use-texts.ts';
import { ShowLoaded } from '../../shared/ui/show-loaded.tsx';
import { caseTexts } from './texts.ts';

export function CaseMap({ detail }: { readonly detail: CaseDetail }) {
  const say = useTexts(caseTexts);
  const map = useMapData();
  const grid = detail.gridName === null ? null : (detail.areaPath.at(-1)?.id ?? null);
  return (
    <div className="panel case__map no-print">
      {detail.point === null && <p className="soft gap-below">{say('noPoint')}</p>}
      <ShowLoaded from={map}>{(data) => <MapView data={data} label={say('map')} point={detail.point} selectedGridId={grid} />}</ShowLoaded>
    </div>
  );
}
