import type { DivisionView, ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { MapData } from '@gridkeeper/domain/areas/wire.ts';
import { lazy } from 'react';
import { MapPlace } from '../../../shared/map/map-place.tsx';

const OlSmallMaps = lazy(() => import('./ol-small-maps.tsx'));

export type SmallMapsProps = {
  readonly base: MapData | null;
  readonly standing: readonly ProposedGrid[];
  readonly views: readonly DivisionView[];
};

/** The maps of today and of the proposals beside each other. */
export function SmallMaps(props: SmallMapsProps) {
  return (
    <div className="smallmaps">
      <MapPlace>
        <OlSmallMaps {...props} />
      </MapPlace>
    </div>
  );
}
