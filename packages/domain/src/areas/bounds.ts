import type { LonLat } from '../cases/wire.ts';
import { polygonsOf } from './parts.ts';
import type { AreaShape } from './wire.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** The smallest box around points; undefined without a point. */
export function boundsOfPoints(points: Iterable<LonLat>): Bounds | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return west <= east ? [west, south, east, north] : undefined;
}

export function boundsOf(shape: AreaShape): Bounds | undefined {
  return boundsOfPoints(polygonsOf(shape).flat(2));
}

/** The box around several boxes; undefined without one. */
export function unionOfBounds(all: Iterable<Bounds>): Bounds | undefined {
  const corners: LonLat[] = [];
  for (const [west, south, east, north] of all) corners.push([west, south], [east, north]);
  return boundsOfPoints(corners);
}

/** Whether two boxes have a place in common. */
export function boundsMeet(a: Bounds, b: Bounds): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

export function inBounds([west, south, east, north]: Bounds, [lon, lat]: LonLat): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}
