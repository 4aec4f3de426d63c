import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

type Ring = readonly LonLat[];

/**
 * A point well inside a shape, for a report that names only its grid: halfway of the widest stretch the shape has at the
 * latitude of its middle. (The centroid of a bent shape may lie outside it.)
 */
export function interiorPoint(feature: Feature): LonLat | undefined {
  const rings = ringsOf(feature);
  const lats = rings.flatMap((ring) => ring.map(([, lat]) => lat));
  if (lats.length === 0) return undefined;
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2 + 1e-9; // never exactly through a corner
  const crossings = rings.flatMap((ring) => crossingsAt(ring, lat)).sort((a, b) => a - b);
  let best: { from: number; to: number } | undefined;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
    if (best === undefined || to - from > best.to - best.from) best = { from, to };
  }
  return best === undefined ? undefined : [(best.from + best.to) / 2, lat];
}

function ringsOf({ geometry }: Feature): readonly Ring[] {
  if (geometry.type === 'Polygon') return geometry.coordinates as readonly Ring[];
  if (geometry.type === 'MultiPolygon') return (geometry.coordinates as readonly (readonly Ring[])[]).flat();
  return [];
}

function crossingsAt(ring: Ring, lat: number): number[] {
  return ring.flatMap(([lon, y], i) => {
    const [nextLon, nextY] = ring[(i + 1) % ring.length] ?? [lon, y];
    return y > lat === nextY > lat ? [] : [lon + ((lat - y) / (nextY - y)) * (nextLon - lon)];
  });
}
