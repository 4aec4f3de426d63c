import type { AreaFinding, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

type FindingFeature = {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly geometry: AreaShape | { readonly type: 'Point'; readonly coordinates: LonLat } | null;
};

/** `gap: 云穗村, 98845.3 m2, at 117.9055 36.905`. */
export function lineOfFinding({ kind, names, squareMetres, count, at }: AreaFinding): string {
  const size = squareMetres === null ? [] : [`${squareMetres} m2`];
  const counted = count === null ? [] : [`${count.is} ${count.of} (${count.min ?? 0} to ${count.max ?? 'any'})`];
  const place = at === null ? [] : [`at ${at.map((degrees) => Number(degrees.toFixed(6))).join(' ')}`];
  return `${kind}: ${[names.join(' / '), ...size, ...counted, ...place].join(', ')}`;
}

/** Findings as GeoJSON: the shape of each, else its place, else no geometry (RFC 7946, 3.2). */
export function findingCollection(findings: readonly AreaFinding[]): {
  readonly type: 'FeatureCollection';
  readonly features: readonly FindingFeature[];
} {
  return { type: 'FeatureCollection', features: findings.map(featureOf) };
}

function featureOf({ kind, names, squareMetres, count, at, shape }: AreaFinding): FindingFeature {
  return {
    type: 'Feature',
    properties: { kind, names: names.join(' / '), square_metres: squareMetres, counted: count?.of ?? null, count: count?.is ?? null },
    geometry: shape ?? (at === null ? null : { type: 'Point', coordinates: at }),
  };
}
