import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { type FeatureFault, reasonOf } from './feature-fault.ts';

/** A fault as a GeoJSON feature; without a place its geometry is null (RFC 7946, 3.2). */
type FaultFeature = {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number>>;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: LonLat } | null;
};

/** The list of faults as GeoJSON itself: a map program shows each at its place, an editor reads it as a list. */
export function faultCollection(faults: readonly FeatureFault[]): {
  readonly type: 'FeatureCollection';
  readonly features: readonly FaultFeature[];
} {
  return {
    type: 'FeatureCollection',
    features: faults.map(({ feature, id, field, at, ...fault }) => ({
      type: 'Feature',
      properties: { row: feature, id, column: field, reason_zh: reasonOf(fault).zh, reason_en: reasonOf(fault).en },
      geometry: at === null ? null : { type: 'Point', coordinates: at },
    })),
  };
}
