import { lazy } from 'react';
import { MapPlace } from './map-place.tsx';
import type { MapViewProps } from './map-types.ts';

const OlMap = lazy(() => import('./ol-map.tsx'));

/** The map of the office. */
export function MapView(props: MapViewProps) {
  return (
    <MapPlace>
      <OlMap {...props} />
    </MapPlace>
  );
}
