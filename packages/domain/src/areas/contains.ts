import type { LonLat } from '../cases/wire.ts';
import { polygonsOf, type Rings } from './parts.ts';
import type { AreaShape } from './wire.ts';

/** A polygon's rings as flat numbers `lon, lat, lon, lat ...`, ready for many lookups. */
export type FlatPolygon = readonly Float64Array[];

export function flatten(shape: AreaShape): readonly FlatPolygon[] {
  return polygonsOf(shape).map((rings: Rings) => rings.map((ring) => Float64Array.from(ring.flat())));
}

/**
 * Whether an edge is crossed by a ray from the point to the east. The lower end is always taken first, so that two neighbours
 * who share an edge compute the very same number: a point on it belongs to exactly one of them.
 */
function crosses(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if (ay > y === by > y) return false;
  return ay < by ? x < ax + ((y - ay) / (by - ay)) * (bx - ax) : x < bx + ((y - by) / (ay - by)) * (ax - bx);
}

function inRings(rings: FlatPolygon, x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    let ax = ring[ring.length - 2] ?? 0;
    let ay = ring[ring.length - 1] ?? 0;
    for (let i = 0; i < ring.length; i += 2) {
      const bx = ring[i] ?? 0;
      const by = ring[i + 1] ?? 0;
      if (crosses(ax, ay, bx, by, x, y)) inside = !inside;
      ax = bx;
      ay = by;
    }
  }
  return inside;
}

export function flatContains(polygons: readonly FlatPolygon[], lon: number, lat: number): boolean {
  return polygons.some((rings) => inRings(rings, lon, lat));
}

/**
 * Whether a point lies in a shape, by ray casting with the even-odd rule: a hole is outside. Of shapes that share edges with the same
 * coordinates, every point of the shared ground lies in exactly one (PostgreSQL's own `polygon @> point` does not promise that).
 */
export function contains(shape: AreaShape, [lon, lat]: LonLat): boolean {
  return flatContains(flatten(shape), lon, lat);
}
