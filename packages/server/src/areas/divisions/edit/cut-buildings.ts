import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import Flatbush from 'flatbush';
import type { StandingBuilding, Workshop } from './workshop.ts';

/** A building around which a border is led, and the grid that it stays in whole. */
export type Wall = { readonly building: StandingBuilding; readonly key: string };

/** Smaller shares of a footprint, in square metres, are rounding. */
const smallest = 0.5;

/** The buildings near the lines that more than one grid now claims a part of, each with the grid that has most of it. Locked grids are what they were. */
export function cutBuildings(
  { cutter, buildings, locked }: Workshop,
  shapes: ReadonlyMap<string, AreaShape>,
  lines: readonly (readonly LonLat[])[],
  walls: ReadonlyMap<string, Wall>,
): readonly Wall[] {
  const near = nearLines(lines);
  const open = [...shapes].filter(([key]) => !locked.has(key));
  const boxes = open.map(([, shape]) => boundsOf(shape));
  const metres = (a: AreaShape, b: AreaShape) => cutter.common(a, b).reduce((sum, shape) => sum + squareMetresOf(shape), 0);
  const found: Wall[] = [];
  for (const building of buildings) {
    const { shape } = building;
    const box = shape === null ? undefined : boundsOf(shape);
    if (shape === null || box === undefined || !near(box)) continue;
    const shares = open
      .filter((_, i) => meet(box, boxes[i]))
      .map(([key, ground]) => ({ key, metres: metres(shape, ground) }))
      .filter((share) => share.metres >= smallest)
      .sort((a, b) => b.metres - a.metres);
    const [most] = shares;
    if (most === undefined || shares.length < 2) continue;
    // Footprints that overlap stay together.
    const overlapping = [...walls.values(), ...found].find(
      (wall) => wall.building.ref !== building.ref && wall.building.shape !== null && metres(shape, wall.building.shape) >= smallest,
    );
    found.push({ building, key: overlapping?.key ?? most.key });
  }
  return found;
}

type Box = readonly [number, number, number, number];

function nearLines(lines: readonly (readonly LonLat[])[]): (box: Box) => boolean {
  const sides = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i] ?? to, to] as const));
  if (sides.length === 0) return () => false;
  const index = new Flatbush(sides.length);
  for (const [a, b] of sides) index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  index.finish();
  return (box) => index.search(...box).length > 0;
}

const meet = (a: Box, b: Box | undefined) => b !== undefined && a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
