import type { Line, Metres } from './plane.ts';

/** A building on the plan. `weight` is its share of the town's households; 0: nobody lives there. `group` counts within its village from 1. */
export type PlannedBuilding = {
  readonly at: Metres;
  readonly footprint: Line;
  readonly label: string;
  readonly grid: number;
  readonly group: number;
  readonly weight: number;
};

/** A place for a building that has no address yet; `row` and `column` order the houses along their lanes. */
export type Plot = {
  readonly at: Metres;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly depth: number;
  readonly angle: number;
};

/** A point of a frame turned by `angle` around `centre`. */
export function turned(centre: Metres, angle: number, [x, y]: Metres): Metres {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos];
}

/** The four walls, closed. */
export function footprintOf({ at, width, depth, angle }: Plot): Line {
  const [w, d] = [width / 2, depth / 2];
  const corners: readonly Metres[] = [
    [-w, -d],
    [w, -d],
    [w, d],
    [-w, d],
    [-w, -d],
  ];
  return corners.map((corner) => turned(at, angle, corner));
}
