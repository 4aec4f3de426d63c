import type { Barrier, DivideBuilding, DividedGrid, DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import fc from 'fast-check';
import { it } from 'vitest';
import { divideGround } from './divide-ground.ts';
import { at, box, expectKept, expectTiled, ground, house, rules } from './testing/small-ground.ts';

const [wide, high] = [300, 240];
const place = (most: number) => fc.double({ min: -20, max: most, noNaN: true });
const rectangle = (least: number, most: number) =>
  fc.record({
    x: place(wide),
    y: place(high),
    width: fc.integer({ min: least, max: most }),
    height: fc.integer({ min: least, max: most }),
  });
type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const shapeOf = ({ x, y, width, height }: Rectangle) => box(x, y, width, height);

/** The boundary: whole, with a hole, or two islands. */
const boundaries: readonly AreaShape[] = [
  box(0, 0, wide, high),
  { type: 'Polygon', coordinates: [box(0, 0, wide, high).coordinates[0] ?? [], box(110, 90, 60.3, 50.7).coordinates[0] ?? []] },
  { type: 'MultiPolygon', coordinates: [box(0, 0, 170, high).coordinates, box(180.5, 30, 119.5, 150).coordinates] },
  {
    type: 'Polygon',
    coordinates: [
      [at(0, 0), at(131.7, -3.3), at(wide, 11), at(281, 111), at(wide, high), at(97, 233.3), at(0, high), at(13, 77), at(0, 0)],
    ],
  },
];

/** Along the boundary, through the middle, or anywhere; a river comes in two tiles that overlap a little. */
const barrier = fc
  .record({ kind: fc.constantFrom('main', 'minor', 'water', 'wall', 'rail', 'highway' as const), from: rectangle(1, 300), how: fc.nat(4) })
  .map(({ kind, from: { x, y, width, height }, how }): readonly Barrier[] => {
    const line = (...coordinates: readonly (readonly [number, number])[]): Barrier => ({
      class: kind as Barrier['class'],
      geometry: { type: 'LineString', coordinates },
    });
    if (how === 0) return [line(at(0, 0), at(wide, 0), at(wide, high))];
    if (how === 1) return [line(at(-5, 0.01), at(wide + 5, 0.02))];
    if (how === 2) {
      const tile = (left: number): Barrier => ({ class: 'water', geometry: box(left, y, 80, 30) });
      return [tile(x), tile(x + 80), tile(x + 159.9)];
    }
    return [line(at(x, y), at(x + width, y + height), at(x + width, y))];
  });

/** Footprints that stand apart, touch, overlap, or lie across the boundary. */
const building = fc.record({ at: rectangle(3, 40), households: fc.nat(40), shaped: fc.boolean() });
const buildingsOf = (some: readonly { at: Rectangle; households: number; shaped: boolean }[]): readonly DivideBuilding[] =>
  some.map((one, i) => {
    const { x, y, width, height } = one.at;
    const made = house(`b${i}`, x, y, one.households, [width, height]);
    return one.shaped ? made : { ...made, shape: null };
  });

const input = fc
  .record({
    boundary: fc.constantFrom(...boundaries),
    buildings: fc.array(building, { maxLength: 30 }).map(buildingsOf),
    barriers: fc.array(barrier, { maxLength: 4 }).map((some) => some.flat()),
    estates: fc.array(rectangle(30, 120).map(shapeOf), { maxLength: 3 }),
    dedicated: fc.array(rectangle(5, 120).map(shapeOf), { maxLength: 3 }),
    seed: fc.nat(99),
  })
  .map(({ dedicated, seed, ...rest }): DivideInput => {
    const named = dedicated.map((shape, i) => ({ name: `专${i}`, shape }));
    return ground(rest.boundary, rest.buildings, { ...rest, dedicated: named, rules: { ...rules, seed, target: 60 } });
  });

it('divides whatever passes the checks: no throw, no gap, no overlap; a second run leaves what is locked', async () => {
  await fc.assert(
    fc.asyncProperty(
      input,
      fc.array(fc.nat(9), { maxLength: 3 }),
      fc.array(rectangle(5, 120).map(shapeOf), { maxLength: 2 }),
      async (given, chosen, more) => {
        const first = await divideGround(given);
        expectTiled(given, first);
        const locked: readonly DividedGrid[] = first.grids.filter((_, i) => chosen.includes(i));
        const dedicated = [...given.dedicated, ...more.map((shape, i) => ({ name: `新${i}`, shape }))];
        const again = { ...given, locked, dedicated, rules: { ...given.rules, target: 90 } };
        const second = await divideGround(again);
        expectTiled(again, second);
        for (const grid of locked) expectKept(grid, second.grids);
      },
    ),
    { numRuns: 80 },
  );
});
