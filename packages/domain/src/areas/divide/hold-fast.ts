import type { LonLat } from '../../cases/wire.ts';
import { polygonsOf } from '../parts.ts';
import type { AreaShape } from '../wire.ts';

/** Rounding to a ten-millionth of a degree (1 cm), some steps one after the other, moves a corner by no more, in degrees. */
const roundedBy = 4e-7;

/**
 * Undoes what rounding did to grids that must stay exactly 锁定网格: each of their corners is where it was, and a corner that came in because a
 * neighbour's border ends there lies on the line that was. Neighbours get the same corners, so what tiled still tiles.
 * @param kept shapes as they were, by the keys of those that stay
 * @returns all shapes
 */
export function holdFast<Key>(shapes: ReadonlyMap<Key, AreaShape>, kept: ReadonlyMap<Key, AreaShape>): ReadonlyMap<Key, AreaShape> {
  const moved = new Map<string, LonLat>();
  for (const [key, before] of kept) {
    const rings = polygonsOf(before).flat();
    const known = new Set(rings.flat().map(nameOf));
    for (const corner of cornersOf(shapes.get(key))) {
      if (known.has(nameOf(corner)) || moved.has(nameOf(corner))) continue;
      const place = nearestOn(rings, corner, roundedBy);
      if (place !== undefined) moved.set(nameOf(corner), place);
    }
  }
  if (moved.size === 0) return shapes;
  return new Map([...shapes].map(([key, shape]) => [key, moveCorners(shape, (corner) => moved.get(nameOf(corner)) ?? corner)]));
}

const nameOf = ([lon, lat]: LonLat): string => `${lon} ${lat}`;
const cornersOf = (shape: AreaShape | undefined): readonly LonLat[] => (shape === undefined ? [] : polygonsOf(shape).flat(2));

/**
 * The nearest of the corners of outlines that lies within half a distance, or else the nearest place on a side within the whole, in degrees; nothing
 * where there is none.
 */
export function nearestOn(rings: readonly (readonly LonLat[])[], [lon, lat]: LonLat, within: number): LonLat | undefined {
  let [best, least]: [LonLat | undefined, number] = [undefined, within / 2];
  const take = (place: LonLat) => {
    const off = Math.hypot(place[0] - lon, place[1] - lat);
    if (off < least) [best, least] = [place, off];
  };
  for (const corner of rings.flat()) take(corner);
  if (best !== undefined) return best;
  least = within;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[i + 1] ?? [ax, ay];
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((lon - ax) * dx + (lat - ay) * dy) / (dx * dx + dy * dy);
      if (along > 0 && along < 1) take([ax + along * dx, ay + along * dy]);
    });
  }
  return best;
}

/** A shape with its corners moved; those that come to lie on the one before are left out. */
export function moveCorners(shape: AreaShape, to: (corner: LonLat) => LonLat): AreaShape {
  const ring = (corners: readonly LonLat[]) => {
    const all = corners.map(to);
    return all.filter((corner, i) => i === 0 || nameOf(corner) !== nameOf(all[i - 1] ?? corner));
  };
  return shape.type === 'Polygon'
    ? { type: 'Polygon', coordinates: shape.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(ring)) };
}
