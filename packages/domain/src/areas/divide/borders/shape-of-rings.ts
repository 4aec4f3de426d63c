import type { LonLat } from '../../../cases/wire.ts';
import type { AreaShape, Polygon } from '../../wire.ts';
import type { Plane } from '../plane.ts';
import type { Corners } from './mesh.ts';

type Numbers = readonly number[];

/** Twice the ground of a ring in steps, positive counter-clockwise. */
function turningOf({ x, y }: Corners, ring: Numbers): number {
  const [ox, oy] = [x[ring[0] ?? 0] ?? 0, y[ring[0] ?? 0] ?? 0];
  let sum = 0;
  let from = ring[ring.length - 1] ?? 0;
  for (const to of ring) {
    sum += ((x[from] ?? 0) - ox) * ((y[to] ?? 0) - oy) - ((x[to] ?? 0) - ox) * ((y[from] ?? 0) - oy);
    from = to;
  }
  return sum;
}

/** Whether a ring holds another that does not cross it: told by the middle of an edge of the other, which is no corner of this one. */
function holds({ x, y }: Corners, shell: Numbers, hole: Numbers): boolean {
  const [a, b] = [hole[0] ?? 0, hole[1] ?? 0];
  const [px, py] = [((x[a] ?? 0) + (x[b] ?? 0)) / 2, ((y[a] ?? 0) + (y[b] ?? 0)) / 2];
  let inside = false;
  let from = shell[shell.length - 1] ?? 0;
  for (const to of shell) {
    const [ax, ay, bx, by] = [x[from] ?? 0, y[from] ?? 0, x[to] ?? 0, y[to] ?? 0];
    if (ay > py !== by > py && px < ax + ((py - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    from = to;
  }
  return inside;
}

/** Rings with ground to their left as GeoJSON: each hole within the smallest shell around it, parts from north to south. */
export function shapeOfRings(plane: Plane, corners: Corners, rings: readonly Numbers[]): AreaShape {
  const turned = rings.map((ring) => ({ ring, turning: turningOf(corners, ring) }));
  const shells = turned
    .filter(({ turning }) => turning > 0)
    .sort((a, b) => a.turning - b.turning)
    .map((shell) => ({ ...shell, holes: [] as Numbers[] }));
  for (const { ring, turning } of turned) {
    if (turning >= 0) continue;
    const around = shells.find((shell) => shell.turning > -turning && holds(corners, shell.ring, ring));
    around?.holes.push(ring);
  }
  const closed = (ring: Numbers): readonly LonLat[] => {
    const points = ring.map((corner) => plane.lonLatOf(...corners.at(corner)));
    return [...points, ...points.slice(0, 1)];
  };
  const parts = shells.toReversed().map(({ ring, holes }): Polygon['coordinates'] => [closed(ring), ...holes.map(closed)]);
  const [only = []] = parts;
  return parts.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: parts };
}
