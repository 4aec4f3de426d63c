import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaFinding, Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { describe, expect, it } from 'vitest';
import { demoGround } from '../demo/ground/demo-ground.ts';
import { checkDivision, type DividedArea, type Division } from './check-division.ts';

const step = 0.001;
/** A box in thousandths of a degree from a corner of the plain. */
const box = (west: number, south: number, east: number, north: number): Polygon => {
  const at = (x: number, y: number): LonLat => [117.9 + x * step, 36.9 + y * step];
  return { type: 'Polygon', coordinates: [[at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)]] };
};
const community: DividedArea = { id: 'c', parentId: 'street', name: '云穗村', layer: null, shape: box(0, 0, 10, 10) };
const grid = (id: string, shape: Polygon | null, layer = 'general'): DividedArea => ({
  id,
  parentId: 'c',
  name: `网格${id}`,
  layer,
  shape,
});
const check = (...grids: readonly DividedArea[]) => checkDivision({ communities: [community], grids });
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
      ['no-shape', '2'],
      ['invalid-shape', '3'],
    ]);
    expect(findings[1]?.at?.[0]).toBeCloseTo(117.901, 9);
  });

  it('finds communities that claim the same ground', async () => {
    const other: DividedArea = { ...community, id: 'd', name: '砚田村', shape: box(9, 0, 20, 10) };
    expect(told(await checkDivision({ communities: [community, other], grids: [] }))).toEqual([['overlap', 'c', 'd']]);
  });
});

describe('the demo town', () => {
  const areas = demoGround(7).areas;
  const plain = (level: string): readonly DividedArea[] =>
    areas
      .filter((area) => area.level === level)
      .map(({ code, parentCode, name, layer, shape }) => ({ id: code, parentId: parentCode, name, layer, shape }));
  const town: Division = { communities: plain('community'), grids: plain('grid') };

  it('tiles its 13 villages with 26 grids without gap or overlap', async () => {
    expect(await checkDivision(town)).toEqual([]);
  });

  it('shows the gap when one grid is taken out: exactly that grid', async () => {
    const [lost, ...rest] = town.grids;
    const findings = await checkDivision({ ...town, grids: rest });
    expect(told(findings)).toEqual([['gap', lost?.parentId]]);
    expect(findings[0]?.squareMetres).toBeCloseTo(lost?.shape ? squareMetresOf(lost.shape) : 0, -1);
  });
});
