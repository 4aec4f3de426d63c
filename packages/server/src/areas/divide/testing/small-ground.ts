import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type {
  Barrier,
  DivideBuilding,
  DividedGrid,
  DivideInput,
  DivideResult,
  MeasuredGrid,
} from '@gridkeeper/domain/areas/divide/wire.ts';
import { withCornersOf } from '@gridkeeper/domain/areas/divide/with-corners-of.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import { tilesExactly } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import type { AreaShape, Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { expect } from 'vitest';

/** A place so many metres east and north of the south-western corner. */
export const at = (x: number, y: number): LonLat => [Number((121 + x / 95_300).toFixed(7)), Number((31 + y / 111_195).toFixed(7))];
export const box = (x: number, y: number, width: number, height: number): Polygon => ({
  type: 'Polygon',
  coordinates: [[at(x, y), at(x + width, y), at(x + width, y + height), at(x, y + height), at(x, y)]],
});
export const road = (kind: Barrier['class'], ...points: readonly LonLat[]): Barrier => ({
  class: kind,
  geometry: { type: 'LineString', coordinates: points },
});
export const house = (ref: string, x: number, y: number, households: number, [width, height] = [12, 10]): DivideBuilding => ({
  ref,
  point: at(x + width / 2, y + height / 2),
  shape: box(x, y, width, height),
  households,
  persons: 0,
  premises: 0,
  care: 0,
});
/** Rows of houses 30 m apart. */
export const quarter = (columns: number, rows: number, households: (i: number) => number, [west, south] = [10, 10]) =>
  Array.from({ length: columns * rows }, (_, i) =>
    house(`${west}-${south}/${i}`, west + (i % columns) * 30, south + Math.floor(i / columns) * 30, households(i)),
  );
export const rules: DivideInput['rules'] = {
  target: 100,
  tolerance: 0.15,
  households: null,
  weights: { household: 1, premises: 0, care: 0, hectare: 0 },
  seed: 1,
};
export const ground = (boundary: AreaShape, buildings: readonly DivideBuilding[], more: Partial<DivideInput> = {}): DivideInput => ({
  boundary,
  buildings,
  barriers: [],
  estates: [],
  dedicated: [],
  locked: [],
  rules,
  ...more,
});
const holders = (grids: readonly DividedGrid[], point: LonLat) => grids.filter(({ shape }) => contains(shape, point));

/** What holds of every division, whatever it was made from. */
export function expectSound({ boundary, buildings }: DivideInput, { grids, figures, remarks }: DivideResult): void {
  const shapes = grids.map(({ shape }) => shape);
  expect(tilesExactly(withCornersOf(boundary, shapes), shapes)).toBe(true);
  expect(figures).toMatchObject({ tiles: true, contiguous: 1, buildingsCut: 0, grids: grids.length });
  const left = new Set(remarks.filter(({ code }) => code === 'building-outside' || code === 'building-twice').map(({ ref }) => ref));
  const used = buildings.filter(({ ref }) => !left.has(ref));
  for (const { point } of used) expect(holders(grids, point)).toHaveLength(1);
  const households = used.reduce((sum, one) => sum + one.households, 0);
  expect(grids.reduce((sum, grid) => sum + grid.figures.households, 0)).toBe(households);
  const area = grids.reduce((sum, grid) => sum + grid.figures.squareMetres, 0);
  expect(Math.abs(area - squareMetresOf(boundary))).toBeLessThan(1);
}

/** What holds even where buildings lie across what is given: no gap, no overlap, every grid in one piece, the ground of the boundary and no more. */
export function expectTiled({ boundary }: DivideInput, { grids, figures }: DivideResult): void {
  const shapes = grids.map(({ shape }) => shape);
  expect(tilesExactly(withCornersOf(boundary, shapes), shapes)).toBe(true);
  expect(figures).toMatchObject({ tiles: true, grids: grids.length });
  for (const { key, figures: own } of grids) expect([key, own.contiguous]).toEqual([key, true]);
  const area = grids.reduce((sum, grid) => sum + grid.figures.squareMetres, 0);
  expect(Math.abs(area - squareMetresOf(boundary))).toBeLessThan(1);
}

/** A locked grid has every corner it had, in their order; what came in lies on its sides, and its ground is the same. */
export function expectKept(before: DividedGrid, grids: readonly MeasuredGrid[]): void {
  const after = grids.find(({ key }) => key === before.key);
  if (after === undefined) throw new Error(`${before.key} is gone`);
  const had = new Set(polygonsOf(before.shape).flat(2).map(String));
  const left = polygonsOf(after.shape).map((rings) => rings.map((ring) => fromLeast(ring.filter((corner) => had.has(String(corner))))));
  expect(sorted(left)).toEqual(sorted(polygonsOf(before.shape).map((rings) => rings.map(fromLeast))));
  // On the plane: on the sphere a side that gains a corner covers a little more.
  expect(Math.abs(flatMetres(after.shape) - flatMetres(before.shape))).toBeLessThan(1e-4);
}

/** A ring counter-clockwise from its least corner, not closed. */
function fromLeast(ring: readonly LonLat[]): readonly string[] {
  const names = (turns(ring) > 0 ? ring : ring.toReversed()).map(String);
  const open = names[0] === names[names.length - 1] ? names.slice(0, -1) : names;
  const least = open.indexOf([...open].sort()[0] ?? '');
  return [...open.slice(least), ...open.slice(0, least)];
}

const turns = (ring: readonly LonLat[]): number =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + (x - 121) * (nextY - 31) - (nextX - 121) * (y - 31);
  }, 0);

const flatMetres = (shape: AreaShape): number =>
  polygonsOf(shape).reduce((sum, [shell = [], ...holes]) => {
    const area = (ring: readonly LonLat[]) => (Math.abs(turns(ring)) / 2) * 95_300 * 111_195;
    return sum + area(shell) - holes.reduce((all, hole) => all + area(hole), 0);
  }, 0);

const sorted = (polygons: readonly (readonly (readonly string[])[])[]) =>
  polygons
    .map((rings) => rings.map(String).sort())
    .map(String)
    .sort();
