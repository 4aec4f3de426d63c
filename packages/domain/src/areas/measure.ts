import type { LonLat } from '../cases/wire.ts';
import { eachEdge, polygonsOf, type Ring } from './parts.ts';
import type { AreaShape } from './wire.ts';

const radians = Math.PI / 180;
/** Mean radius of the earth (IUGG R1) in metres; distances on the sphere are within 0.6 % of the ellipsoid. */
const meanRadius = 6_371_008.8;
/** Radius of the sphere with the earth's surface (IUGG R2) in metres. */
const authalicRadius = 6_371_007.2;

/** Great-circle distance in metres (haversine). */
export function metresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const dLat = (latB - latA) * radians;
  const dLon = (lonB - lonA) * radians;
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(latA * radians) * Math.cos(latB * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * meanRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Square metres of a ring on the sphere, positive whichever way it turns. */
function ringSquareMetres(ring: Ring): number {
  const first = ring[0];
  if (first === undefined) return 0;
  // Heights are taken from the ring's own latitude, so that a small ring does not drown in rounding.
  const base = Math.sin(first[1] * radians);
  let sum = 0;
  eachEdge(ring, ([lonA, latA], [lonB, latB]) => {
    sum += (lonB - lonA) * radians * (Math.sin(latA * radians) + Math.sin(latB * radians) - 2 * base);
  });
  return Math.abs((sum * authalicRadius ** 2) / 2);
}

/** Ground area 面积 of a shape in square metres, holes taken off. */
export function squareMetresOf(shape: AreaShape): number {
  let total = 0;
  for (const [shell, ...holes] of polygonsOf(shape)) {
    if (shell === undefined) continue;
    total += ringSquareMetres(shell);
    for (const hole of holes) total -= ringSquareMetres(hole);
  }
  return total;
}

/** Degrees of longitude and latitude that span so many metres at a latitude; for box filters before an exact distance. */
export function degreesOf(metres: number, latitude: number): readonly [number, number] {
  const lat = metres / (meanRadius * radians);
  return [lat / Math.max(Math.cos(latitude * radians), 1e-6), lat];
}
