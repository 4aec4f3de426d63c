import { boundsOf } from '@gridkeeper/domain/areas/bounds.ts';
import { checkShape } from '@gridkeeper/domain/areas/check-shape.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { findCodeProblem, liesUnder } from '@gridkeeper/domain/areas/division-code.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaLevel, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { zoneOf } from '@gridkeeper/domain/areas/zone-of.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridIndex } from '../../areas/grid-index.ts';
import type { AreaRecord } from '../../areas/save-areas.ts';
import { demoGround } from './demo-ground.ts';

const ground = demoGround(7);
const of = (level: AreaLevel, areas: readonly AreaRecord[] = ground.areas) => areas.filter((area) => area.level === level);
const shapeOf = (area: AreaRecord): AreaShape => {
  if (area.shape === null) throw new Error(`${area.name} has no shape`);
  return area.shape;
};
const sum = (areas: readonly { readonly households: number | null; readonly persons: number | null }[]) => ({
  households: areas.reduce((total, { households }) => total + (households ?? 0), 0),
  persons: areas.reduce((total, { persons }) => total + (persons ?? 0), 0),
});

/** Points anywhere in the box around the town. */
function pointsAround(areas: readonly AreaRecord[]): fc.Arbitrary<LonLat> {
  const [west, south, east, north] = boundsOf(shapeOf(getStreet(areas))) ?? [0, 0, 0, 0];
  const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  return fc.tuple(number(west, east), number(south, north));
}
function getStreet(areas: readonly AreaRecord[]): AreaRecord {
  const [street] = of('street', areas);
  if (street === undefined) throw new Error('no street');
  return street;
}

describe('the demo town: plan G1', () => {
  it('has 13 villages, 137 resident groups and 26 grids, two a village, under 4 management areas', () => {
    expect([of('street'), of('management-area'), of('community'), of('group'), of('grid')].map((all) => all.length)).toEqual([
      1, 4, 13, 137, 26,
    ]);
    for (const village of of('community')) expect(of('grid').filter(({ parentCode }) => parentCode === village.code)).toHaveLength(2);
  });

  it('has 7,150 households and 24,280 persons, the same counted by building, group, grid, village, management area and street', () => {
    const town = { households: 7_150, persons: 24_280 };
    expect(sum(ground.buildings)).toEqual(town);
    for (const level of ['street', 'management-area', 'community', 'grid', 'group'] as const) expect(sum(of(level))).toEqual(town);
    for (const { households, persons } of ground.buildings) expect(persons).toBeGreaterThanOrEqual(households);
  });

  it('counts in each grid what its buildings count, and every building stands in the grid it is counted in', () => {
    const index = new GridIndex(of('grid').map((grid) => ({ id: grid.code, shape: shapeOf(grid) })));
    const found = ground.buildings.map((building) => ({ ...building, grid: index.find(...building.point) }));
    for (const grid of of('grid')) {
      expect(sum(found.filter((building) => building.grid === grid.code))).toEqual({ households: grid.households, persons: grid.persons });
    }
  });

  it('gives every area a code of its level, below its parent’s, none twice, all of a province that does not exist', () => {
    const byCode = new Map(ground.areas.map((area) => [area.code, area]));
    expect(byCode.size).toBe(ground.areas.length);
    for (const area of ground.areas) {
      expect([area.code, findCodeProblem(area.code, area.level)]).toEqual([area.code, undefined]);
      expect(area.code).toMatch(/^99/);
      const parent = byCode.get(area.parentCode ?? '');
      if (parent !== undefined) expect(liesUnder(area, parent)).toBe(true);
      else expect(area.level).toBe('street');
    }
  });

  it('gives every building an address of its own', () => {
    expect(new Set(ground.buildings.map(({ label }) => label)).size).toBe(ground.buildings.length);
  });

  it('has houses in each zone of plan G5.8: shops along the avenue and the highway, estates at the seat, hamlets in the villages', () => {
    const zoneAt = (label: string) => zoneOf(ground.buildings.find((building) => building.label === label)?.point ?? null, ground.zones);
    expect(['霁川北街1号', '澄霁西路1号', '云庭小区1号楼', '麦笛村1组1号'].map(zoneAt)).toEqual([
      'main-road',
      'highway',
      'seat',
      'village',
    ]);
  });
});

describe('the tiling, whatever the seed', () => {
  const seeds = [1, 2, 3, 7, 42, 2_026];
  it.each(seeds)('seed %i: every point of the street lies in exactly one grid and one village, every other in none', (seed) => {
    const areas = demoGround(seed).areas;
    const holding = (level: AreaLevel, point: LonLat) => of(level, areas).filter((area) => contains(shapeOf(area), point)).length;
    fc.assert(
      fc.property(pointsAround(areas), (point) => {
        const expected = contains(shapeOf(getStreet(areas)), point) ? 1 : 0;
        expect(['management-area', 'community', 'grid'].map((level) => holding(level as AreaLevel, point))).toEqual([
          expected,
          expected,
          expected,
        ]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(seeds)('seed %i: each outline is sound, and the grids together are as large as the street', (seed) => {
    const areas = demoGround(seed).areas;
    for (const area of areas) if (area.shape !== null) expect([area.name, checkShape(area.shape).ok]).toEqual([area.name, true]);
    const total = of('grid', areas).reduce((metres, grid) => metres + squareMetresOf(shapeOf(grid)), 0);
    expect(total / squareMetresOf(shapeOf(getStreet(areas)))).toBeCloseTo(1, 9);
  });

  it('is the same town for the same seed, and another for another', () => {
    expect(demoGround(7)).toEqual(ground);
    expect(demoGround(8).areas).not.toEqual(ground.areas);
  });
});
