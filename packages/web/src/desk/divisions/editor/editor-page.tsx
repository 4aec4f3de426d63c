import { Link } from 'react-router';
import { useMapData } from '../../../shared/map/use-map-data.ts';
import { useTexts } from '../../../shared/texts/use-texts.ts';
import { FailureNotice } from '../../../shared/ui/failure-notice.tsx';
import { Waiting } from '../../../shared/ui/waiting.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useDivision, useGround } from '../queries.ts';
import { divisionTexts } from '../texts.ts';
import { NoGridsYet } from './no-grids-yet.tsx';
import { Workshop } from './workshop.tsx';

/** One proposal on the map. Buildings and the office's map may come later or not at all: the grids are shown without. */
export function EditorPage({ id }: { readonly id: string }) {
  const say = useTexts(divisionTexts);
  const division = useDivision(id);
  const ground = useGround(id);
  const map = useMapData();
  if (division.isPending || ground.isPending || map.loaded.state === 'loading') return <Waiting />;
  if (division.data === undefined) return <FailureNotice failure={division.error} onRetry={() => void division.refetch()} />;
  const view = division.data;
  if (view.revision === 0) return <NoGridsYet view={view} />;
  if (view.boundary.coordinates.length === 0) {
    return (
      <Notice title={say('noShape')} detail={say('noShapeDetail')}>
        <Link to="/areas">{say('toAreas')}</Link>
      </Notice>
    );
  }
  const base = map.loaded.state === 'ready' ? map.loaded.data : null;
  return <Workshop view={view} ground={ground.data ?? null} base={base} onLatest={division.refetch} />;
}
