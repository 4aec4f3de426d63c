import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { Barrier, DividedGrid } from '@gridkeeper/domain/areas/divide/wire.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideGround } from './divide-ground.ts';
import { figuresOf } from './figures-of.ts';
import { at, box, expectKept, expectSound, expectTiled, ground, house, quarter, road, rules } from './testing/small-ground.ts';

describe('dividing ground', () => {
  it('makes grids of equal work whose borders follow the main road', async () => {
    const input = ground(
      box(0, 0, 320, 320),
      quarter(10, 10, () => 8),
      { barriers: [road('main', at(157, -10), at(157, 330))] },
    );
    const result = await divideGround(input);
    expectSound(input, result);
    expect(result.figures).toMatchObject({ grids: 8, withinTolerance: 1, barriersCrossed: 0 });
    expect(result.grids[0]?.name).toBe('第一网格');
  });

  it('gives the same grids for the same seed', async () => {
    const input = ground(
      box(0, 0, 200, 140),
      quarter(6, 4, (i) => 9 + (i % 7)),
    );
    expect(await divideGround(input)).toEqual(await divideGround(input));
  });

  it('holds on generated blocks: tiled, contiguous, every building in one grid, none cut, totals kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            dx: fc.integer({ min: 0, max: 16 }),
            dy: fc.integer({ min: 0, max: 16 }),
            households: fc.integer({ min: 0, max: 40 }),
          }),
          {
            minLength: 2,
            maxLength: 45,
          },
        ),
        fc.array(fc.tuple(fc.constantFrom('main', 'minor', 'water', 'wall' as const), fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300)), {
          maxLength: 5,
        }),
        fc.integer({ min: 1, max: 9 }),
        async (houses, lines, seed) => {
          const buildings = houses.map(({ dx, dy, households }, i) =>
            house(`b${i}`, 5 + (i % 9) * 33 + dx, 5 + Math.floor(i / 9) * 33 + dy, households),
          );
          const barriers = lines.map(([kind, ax, ay, bx, by]) => road(kind as Barrier['class'], at(ax, ay), at(bx + 0.5, by)));
          const input = ground(box(0, 0, 310, 290), buildings, { barriers, rules: { ...rules, seed } });
          expectSound(input, await divideGround(input));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps locked grids corner for corner and cuts dedicated ones out first', async () => {
    const first = ground(
      box(0, 0, 320, 320),
      quarter(10, 10, () => 8),
    );
    const [locked] = (await divideGround(first)).grids;
    if (locked === undefined) throw new Error('no grid');
    const school = { name: '霁川小学', shape: box(220, 10, 60, 50) };
    const input = { ...first, locked: [locked], dedicated: [school], rules: { ...rules, seed: 5 } };
    const result = await divideGround(input);
    expectSound(input, result);
    expectKept(locked, result.grids);
    const kept = result.grids.find(({ key }) => key === locked.key);
    expect(input.buildings.filter(({ point }) => contains(locked.shape, point))).toHaveLength(kept?.figures.buildings ?? -1);
    const cut = result.grids.find(({ kind }) => kind === 'dedicated');
    expect(cut).toMatchObject({ name: '霁川小学', figures: { contiguous: true } });
    expect(Math.abs((cut?.figures.squareMetres ?? 0) - squareMetresOf(school.shape))).toBeLessThan(0.1);
  });

  it('keeps an estate whole that fits, though balance alone would cut it', async () => {
    const input = ground(
      box(0, 0, 320, 110),
      quarter(10, 3, () => 10),
      { estates: [box(65, 0, 88, 110)] },
    );
    const result = await divideGround(input);
    expectSound(input, result);
    expect(result.figures.estatesCut).toBe(0);
  });

  it('measures grids that somebody drew by hand: the cut house, the gap and the road within are told', async () => {
    const buildings = quarter(4, 1, () => 50);
    const barriers = [road('main', at(66, -10), at(66, 60))];
    const drawn = (key: string, x: number, width: number): DividedGrid => ({ key, name: key, kind: 'base', shape: box(x, 0, width, 50) });
    const { grids, figures } = await figuresOf(ground(box(0, 0, 140, 50), buildings, { barriers }), [
      drawn('west', 0, 106),
      drawn('east', 107, 33),
    ]);
    expect(figures).toMatchObject({ grids: 2, buildingsCut: 1, tiles: false, barriersCrossed: 1 });
    expect(grids.map((grid) => [grid.figures.households, grid.figures.withinTolerance])).toEqual([
      [150, false],
      [0, false],
    ]);
    expect(grids[0]?.figures.barrierMetres).toBeCloseTo(50, -1);
  });
});

describe('hostile input', () => {
  it('ground without buildings becomes one grid, and says so', async () => {
    const input = ground(box(0, 0, 100, 100), [], { barriers: [road('main', at(50, -5), at(50, 105))] });
    const result = await divideGround(input);
    expectSound(input, result);
    expect(result.grids).toHaveLength(1);
    expect(result.remarks).toEqual([{ code: 'no-buildings', ref: '', at: null }]);
  });

  it('takes one building, points without outlines, buildings one upon the other and nobody at home', async () => {
    const one = ground(box(0, 0, 100, 100), [house('a', 40, 40, 500)]);
    expect((await divideGround(one)).remarks).toMatchObject([{ code: 'building-too-large', ref: 'a' }]);
    const points = quarter(8, 8, () => 10).map((building) => ({ ...building, shape: null }));
    const stacked = [...quarter(3, 3, () => 0), ...points, { ...house('upon', 11, 11, 0), point: at(12, 12) }];
    const many = ground(box(0, 0, 260, 260), stacked);
    const result = await divideGround(many);
    expectSound(many, result);
    expect(result.figures.withinTolerance).toBe(1);
    const empty = ground(
      box(0, 0, 260, 260),
      quarter(5, 5, () => 0),
    );
    expectSound(empty, await divideGround(empty));
  });

  it('tells buildings outside, given twice or cut by the boundary', async () => {
    const buildings = [
      ...quarter(4, 4, () => 10),
      house('far', 500, 500, 7),
      house('10-10/0', 40, 10, 9),
      house('edge', 120, 60, 3, [24, 10]),
    ];
    const input = ground(box(0, 0, 140, 140), buildings);
    const { remarks } = await divideGround(input);
    expect(remarks.map(({ code, ref }) => [code, ref])).toEqual([
      ['building-outside', 'far'],
      ['building-twice', '10-10/0'],
      ['building-on-border', 'edge'],
    ]);
  });

  it('divides ground with a hole, and islands each by themselves; a small one goes with its neighbour', async () => {
    const [shell = [], hole = []] = [box(0, 0, 320, 320).coordinates[0], box(125, 125, 70, 70).coordinates[0]];
    const around = quarter(10, 10, () => 8).filter(({ point }) => !contains(box(120, 120, 80, 80), point));
    const holed = ground({ type: 'Polygon', coordinates: [shell, hole] }, around);
    expectSound(holed, await divideGround(holed));
    const islands: AreaShape = {
      type: 'MultiPolygon',
      coordinates: [box(0, 0, 320, 100), box(0, 140, 320, 100), box(400, 0, 60, 60)].map((one) => one.coordinates),
    };
    const input = ground(islands, [...quarter(10, 2, () => 10), ...quarter(10, 2, () => 10, [10, 150]), house('isle', 420, 20, 5)]);
    const result = await divideGround(input);
    expectSound(input, result);
    expect(result.figures).toMatchObject({ grids: 4, withinTolerance: 1 });
  });

  it('tells a dedicated grid that a locked one covers in whole or in part, and divides the rest', async () => {
    const first = ground(
      box(0, 0, 200, 140),
      quarter(6, 4, () => 12),
    );
    const west: DividedGrid = { key: 'grid-1', name: '第一网格', kind: 'base', shape: box(0, 0, 100, 140) };
    const dedicated = [
      { name: '霁川小学', shape: box(20, 20, 40, 40) },
      { name: '市场', shape: box(80, 60, 60, 50) },
      { name: '码头', shape: box(180, -10, 40, 60) },
    ];
    const input = { ...first, locked: [west], dedicated };
    const result = await divideGround(input);
    expectTiled(input, result);
    expectKept(west, result.grids);
    const cut = result.remarks.flatMap(({ code, ref }) => (code === 'dedicated-cut' ? [ref] : []));
    expect(cut).toEqual(['霁川小学', '市场', '码头']);
    const market = result.grids.find(({ name }) => name === '市场');
    expect(market?.figures.squareMetres).toBeCloseTo(squareMetresOf(box(100, 60, 40, 50)), 0);
    expect(result.grids.some(({ name }) => name === '霁川小学')).toBe(false);
  });

  it('does not cut a building that a road runs through', async () => {
    const input = ground(box(0, 0, 320, 110), [...quarter(10, 3, () => 10), house('hall', 100, 88, 20, [80, 15])], {
      barriers: [road('main', at(140, -10), at(140, 120))],
    });
    expectSound(input, await divideGround(input));
  });
});
