import type { LonLat } from '../../../cases/wire.ts';
import { degreesOf, metresBetween } from '../../measure.ts';
import { polygonsOf, type Ring } from '../../parts.ts';
import type { AreaShape } from '../../wire.ts';

/** Corners of an outline go to the nearest of the corners given that lies within so many metres 捕捉; two that come to lie on one another become one. */
export function snapShape(shape: AreaShape, corners: readonly LonLat[], metres: number): AreaShape {
  if (metres <= 0 || corners.length === 0) return shape;
  const sorted = [...corners].sort((a, b) => a[0] - b[0]);
  const polygons = polygonsOf(shape).map((rings) => rings.map((ring) => closed(ring.map((corner) => nearest(corner, sorted, metres)))));
  return shape.type === 'Polygon' ? { type: 'Polygon', coordinates: polygons[0] ?? [] } : { type: 'MultiPolygon', coordinates: polygons };
}

function nearest(corner: LonLat, sorted: readonly LonLat[], metres: number): LonLat {
  const [reach] = degreesOf(metres, corner[1]);
  let best = corner;
  let least = metres;
  for (let i = firstFrom(sorted, corner[0] - reach); i < sorted.length; i++) {
    const other = sorted[i];
    if (other === undefined || other[0] > corner[0] + reach) break;
    const distance = metresBetween(corner, other);
    if (distance > least) continue;
    least = distance;
    best = other;
  }
  return best;
}

/** Index of the first corner that is not west of a longitude. */
function firstFrom(sorted: readonly LonLat[], lon: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? 0) < lon) low = middle + 1;
    else high = middle;
  }
  return low;
}

function closed(ring: Ring): Ring {
  const open = ring.filter((corner, i) => i === 0 || !same(corner, ring[i - 1]));
  const [first] = open;
  return first !== undefined && !same(first, open.at(-1)) ? [...open, first] : open;
}

const same = (a: LonLat, b: LonLat | undefined) => b !== undefined && a[0] === b[0] && a[1] === b[1];
