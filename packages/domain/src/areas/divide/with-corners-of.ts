import type { LonLat } from '../../cases/wire.ts';
import { type Bounds, boundsOf } from '../bounds.ts';
import { polygonsOf, type Ring } from '../parts.ts';
import { eachBorder } from '../tiles-exactly.ts';
import type { AreaShape } from '../wire.ts';

/** A corner so near to a side lies on it, in degrees: coordinates are rounded to a ten-millionth (1 cm), and a border that ends there was rounded too. */
const nearness = 1.6e-7;

/**
 * A shape with the corners of others that lie on its sides 补点: the same ground, but now it shares their corners and `tilesExactly` can compare them.
 * Where a border between two grids ends in the middle of a community's side, the side gets a corner there. Corners that two of the others share along
 * a border of theirs are left alone, however near they are.
 */
export function withCornersOf(shape: AreaShape, others: readonly AreaShape[]): AreaShape {
  const corners = strips(openCorners(others), boundsOf(shape));
  const parts = polygonsOf(shape).map((rings) => rings.map((ring) => withCorners(ring, corners)));
  const [only = []] = parts;
  return shape.type === 'Polygon' ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
}

/** Ends of those borders that no other shape has on its other side. */
function openCorners(shapes: readonly AreaShape[]): readonly LonLat[] {
  const open = new Map<string, readonly LonLat[]>();
  for (const shape of shapes) {
    eachBorder(shape, (from, to) => {
      const key = `${from[0]} ${from[1]} ${to[0]} ${to[1]}`;
      if (!open.delete(`${to[0]} ${to[1]} ${from[0]} ${from[1]}`)) open.set(key, [from, to]);
    });
  }
  return [...open.values()].flat();
}

const stripsPerDegree = 2_000;
type Strips = ReadonlyMap<number, readonly LonLat[]>;

/** Corners by strips of latitude of about 50 m. */
function strips(points: readonly LonLat[], bounds: Bounds | undefined): Strips {
  const found = new Map<number, LonLat[]>();
  const seen = new Set<string>();
  const [west, south, east, north] = bounds ?? [0, 0, 0, 0];
  for (const point of points) {
    const key = `${point[0]} ${point[1]}`;
    if (seen.has(key) || point[0] < west - nearness || point[0] > east + nearness) continue;
    if (point[1] < south - nearness || point[1] > north + nearness) continue;
    seen.add(key);
    const strip = Math.floor(point[1] * stripsPerDegree);
    const known = found.get(strip);
    if (known === undefined) found.set(strip, [point]);
    else known.push(point);
  }
  return found;
}

function withCorners(ring: Ring, corners: Strips): Ring {
  return ring.flatMap((from, i) => {
    const to = ring[i + 1];
    return to === undefined ? [from] : [from, ...onSide(from, to, corners)];
  });
}

function onSide(from: LonLat, to: LonLat, corners: Strips): readonly LonLat[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const long = Math.hypot(dx, dy);
  const found: { readonly point: LonLat; readonly along: number }[] = [];
  const [low, high] = [Math.min(from[1], to[1]) - nearness, Math.max(from[1], to[1]) + nearness];
  for (let strip = Math.floor(low * stripsPerDegree); strip <= Math.floor(high * stripsPerDegree); strip += 1) {
    for (const point of corners.get(strip) ?? []) {
      const [px, py] = [point[0] - from[0], point[1] - from[1]];
      const along = (px * dx + py * dy) / long;
      if (along <= 0 || along >= long || Math.abs(px * dy - py * dx) / long > nearness) continue;
      if ((point[0] === to[0] && point[1] === to[1]) || (px === 0 && py === 0)) continue;
      found.push({ point, along });
    }
  }
  return found.sort((a, b) => a.along - b.along).map(({ point }) => point);
}
