import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaFinding, Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { describe, expect, it } from 'vitest';
import { demoGround } from '../demo/ground/demo-ground.ts';
import { checkDivision } from './check-division.ts';
import type { DividedArea } from './divided-area.ts';

const step = 0.001;
/** A box in thousandths of a degree from a corner of the plain. */
const box = (west: number, south: number, east: number, north: number): Polygon => {
  const at = (x: number, y: number): LonLat => [117.9 + x * step, 36.9 + y * step];
  return { type: 'Polygon', coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] };
};
const community: DividedArea = {
  id: 'c',
  parentId: 'street',
  code: '990101001201',
  name: '云穗村',
  level: 'community',
  layer: null,
  shape: box(0, 0, 10, 10),
};
const grid = (id: string, shape: Polygon | null, layer = 'general'): DividedArea => ({
  id,
  parentId: 'c',
  code: `990101001201${id.padStart(3, '0')}`,
  name: `网格${id}`,
  level: 'grid',
  layer,
  shape,
});
const check = (...grids: readonly DividedArea[]) => checkDivision([community, ...grids]);
const told = (findings: readonly AreaFinding[]) => findings.map(({ kind, areaIds }) => [kind, ...areaIds]);

describe('the self-check of division', () => {
  it('finds nothing where two grids tile their community', async () => {
    expect(await check(grid('1', box(0, 0, 5, 10)), grid('2', box(5, 0, 10, 10)))).toEqual([]);
  });

  it('finds nothing where a border has more corners on one side than on the other', async () => {
    expect(await check(grid('1', box(0, 0, 5, 10)), grid('2', box(5, 0, 10, 5)), grid('3', box(5, 5, 10, 10)))).toEqual([]);
  });

  it('finds a gap with its size and place', async () => {
    const findings = await check(grid('1', box(0, 0, 5, 10)), grid('2', box(6, 0, 10, 10)));
    expect(told(findings)).toEqual([['gap', 'c']]);
    const [gap] = findings;
    // A thousandth of a degree by a hundredth, at 36.9° N: 88.9 m by 1,112 m.
    expect(gap?.squareMetres).toBeCloseTo(squareMetresOf(box(5, 0, 6, 10)), 0);
    expect(gap?.squareMetres).toBeGreaterThan(98_000);
    expect(gap?.squareMetres).toBeLessThan(100_000);
    expect(gap?.at?.[0]).toBeCloseTo(117.9055, 6);
    expect(gap?.at?.[1]).toBeCloseTo(36.905, 6);
  });

  it('finds each gap by itself, the largest first', async () => {
    const findings = await check(grid('1', box(0, 0, 4, 10)), grid('2', box(5, 0, 7, 10)), grid('3', box(9, 0, 10, 10)));
    expect(told(findings)).toEqual([
      ['gap', 'c'],
      ['gap', 'c'],
    ]);
    expect((findings[0]?.squareMetres ?? 0) / (findings[1]?.squareMetres ?? 1)).toBeCloseTo(2, 5);
  });

  it('finds ground that two grids claim', async () => {
    const findings = await check(grid('1', box(0, 0, 6, 10)), grid('2', box(5, 0, 10, 10)));
    expect(told(findings)).toEqual([['overlap', '1', '2']]);
    expect(findings[0]?.squareMetres).toBeCloseTo(squareMetresOf(box(5, 0, 6, 10)), 0);
    expect(findings[0]?.names).toEqual(['网格1', '网格2']);
  });

  it('finds one grid inside another', async () => {
    expect(told(await check(grid('1', box(0, 0, 10, 10)), grid('2', box(2, 2, 4, 4))))).toEqual([['overlap', '1', '2']]);
  });

  it('finds a grid that leaves its community', async () => {
    const findings = await check(grid('1', box(0, 0, 5, 10)), grid('2', box(5, 0, 11, 10)));
    expect(told(findings)).toEqual([['outside-parent', '2', 'c']]);
    expect(findings[0]?.squareMetres).toBeCloseTo(squareMetresOf(box(10, 0, 11, 10)), 0);
  });

  it('checks each layer by itself: the market’s grids may lie over the general ones', async () => {
    const findings = await check(grid('1', box(0, 0, 10, 10)), grid('m', box(0, 0, 9, 10), 'market'));
    expect(told(findings)).toEqual([['gap', 'c']]);
  });

  it('names grids without a shape or with a crossed outline, and says where', async () => {
    const bow: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [117.9, 36.9],
          [117.902, 36.902],
          [117.902, 36.9],
          [117.9, 36.902],
          [117.9, 36.9],
        ],
      ],
    };
    const findings = await check(grid('1', box(0, 0, 10, 10)), grid('2', null), grid('3', bow));
    expect(told(findings)).toEqual([
      ['invalid-shape', '3'],
      ['no-shape', '2'],
    ]);
    expect(findings[0]?.at?.[0]).toBeCloseTo(117.901, 9);
  });

  it('calls a strip of two metres a sliver, with its size, and a road of thirty metres left out a gap', async () => {
    const metre = 1 / 88_900 / step; // in the units of `box`, east to west at 36.9° N
    const narrow = await check(grid('1', box(0, 0, 5, 10)), grid('2', box(5 + 2 * metre, 0, 10, 10)));
    expect(told(narrow)).toEqual([['sliver-gap', 'c']]);
    expect(narrow[0]?.squareMetres).toBeCloseTo(2 * 1_112, -2);
    const road = await check(grid('1', box(0, 0, 5, 10)), grid('2', box(5 + 30 * metre, 0, 10, 10)));
    expect(told(road)).toEqual([['gap', 'c']]);
    const twice = await check(grid('1', box(0, 0, 5 + 2 * metre, 10)), grid('2', box(5, 0, 10, 10)));
    expect(told(twice)).toEqual([['sliver-overlap', '1', '2']]);
  });

  it('takes ten centimetres for rounding, the sixth decimal of a degree, however long the border is, and tells twenty', async () => {
    const apart = (metres: number) => check(grid('1', box(0, 0, 5, 10)), grid('2', box(5 + metres / 88.9, 0, 10, 10)));
    expect(await apart(0.1)).toEqual([]);
    expect(told(await apart(0.2))).toEqual([['sliver-gap', 'c']]);
  });

  it('finds a second division drawn over the first, though each fits by itself', async () => {
    const [a, b] = [grid('1', box(0, 0, 5, 10)), grid('2', box(5, 0, 10, 10))];
    const [c, d] = [grid('3', box(0, 0, 10, 4)), grid('4', box(0, 4, 10, 10))];
    expect(
      told(await check(a, b, c, d))
        .map(([kind, ...ids]) => `${kind} ${ids.join()}`)
        .sort(),
    ).toEqual(['overlap 1,3', 'overlap 1,4', 'overlap 2,3', 'overlap 2,4']);
  });

  it('names two grids of one shape, wherever their outline begins', async () => {
    const ring = box(0, 0, 5, 10).coordinates[0]?.slice(1) ?? [];
    const turned: Polygon = { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] };
    expect(told(await check(grid('1', box(0, 0, 5, 10)), grid('2', turned), grid('3', box(5, 0, 10, 10))))).toEqual([
      ['duplicate-shape', '1', '2'],
    ]);
  });

  it('finds a community that leaves its street, and ground of the street that no community covers', async () => {
    const street: DividedArea = { ...community, id: 'street', parentId: null, name: '霁川街道', level: 'street', shape: box(0, 0, 10, 9) };
    expect(told(await checkDivision([street, community]))).toEqual([['outside-parent', 'c', 'street']]);
    expect(told(await checkDivision([{ ...street, shape: box(0, 0, 12, 10) }, community]))).toEqual([['gap', 'street']]);
  });

  it('finds communities that claim the same ground', async () => {
    const other: DividedArea = { ...community, id: 'd', name: '砚田村', shape: box(9, 0, 20, 10) };
    expect(told(await checkDivision([community, other]))).toEqual([['overlap', 'c', 'd']]);
  });
});

describe('the demo town', () => {
  const areas = demoGround(7).areas;
  const town = areas.map(
    ({ code, parentCode, name, level, layer, shape }): DividedArea => ({ id: code, parentId: parentCode, code, name, level, layer, shape }),
  );

  it('tiles its 13 villages with 26 grids without gap or overlap', async () => {
    expect(await checkDivision(town)).toEqual([]);
  });

  it('shows the gap when one grid is taken out: exactly that grid', async () => {
    const lost = town.find(({ level }) => level === 'grid');
    const findings = await checkDivision(town.filter((area) => area !== lost));
    expect(told(findings)).toEqual([['gap', lost?.parentId]]);
    expect(findings[0]?.squareMetres).toBeCloseTo(lost?.shape ? squareMetresOf(lost.shape) : 0, -1);
  });
});
