import { lazy } from 'react';
import { MapPlace } from '../../../shared/map/map-place.tsx';
import type { DivisionMapProps } from './ol-division-map.tsx';

const OlDivisionMap = lazy(() => import('./ol-division-map.tsx'));

/** The map of a proposal, with or without tools. */
export function DivisionMap(props: DivisionMapProps) {
  return (
    <MapPlace>
      <OlDivisionMap {...props} />
    </MapPlace>
  );
}
