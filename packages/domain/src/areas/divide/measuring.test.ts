import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../cases/wire.ts';
import type { Polygon } from '../wire.ts';
import { compactnessOf, metresAround } from './compactness.ts';
import { type BuildingFacts, estimateHouseholds } from './estimate-households.ts';
import { gridOrder } from './grid-order.ts';

/** A box in metres on the equator, where a degree is as long both ways. */
const box = (width: number, height: number): Polygon => {
  const [east, north] = [width / 111_195, height / 111_195];
  const corners: readonly LonLat[] = [
    [100, 0],
    [100 + east, 0],
    [100 + east, north],
    [100, north],
    [100, 0],
  ];
  return { type: 'Polygon', coordinates: [corners] };
};

describe('what a division is measured by', () => {
  it('finds a square compact to π/4, a strip of 1 by 9 to 0.28, and a square with a hole less', () => {
    expect(metresAround(box(100, 100))).toBeCloseTo(400, 0);
    expect(compactnessOf(box(100, 100))).toBeCloseTo(Math.PI / 4, 3);
    expect(compactnessOf(box(300, 300))).toBeCloseTo(Math.PI / 4, 3);
    expect(compactnessOf(box(900, 100))).toBeCloseTo((Math.PI * 9) / 100, 3);
    const holed: Polygon = { type: 'Polygon', coordinates: [...box(100, 100).coordinates, ...box(50, 50).coordinates] };
    expect(compactnessOf(holed)).toBeCloseTo((4 * Math.PI * 7_500) / 600 ** 2, 3);
  });

  it('guesses households from floor area, none where nobody may live', () => {
    const unknown: BuildingFacts = { use: null, height: null, land: null, name: null };
    const guess = (facts: Partial<BuildingFacts>) => estimateHouseholds(box(22, 10), { ...unknown, ...facts });
    // 220 m² of ground, 2 flats a storey: six storeys where no height is noted, eleven in 33 m.
    expect([guess({}), guess({ height: 33 }), guess({ height: 1 })]).toEqual([12, 22, 2]);
    expect(guess({ use: 'apartments', height: 120 })).toBe(80);
    const none: readonly Partial<BuildingFacts>[] = [
      ...['office', 'commercial', 'hotel', 'retail', 'place_of_worship', 'school', 'transportation'].map((use) => ({ use })),
      { height: 120 },
      { land: 'commercial' },
      { land: 'garden' },
      { name: '星展银行大厦' },
      { name: 'New Development Bank' },
    ];
    expect(none.map(guess)).toEqual(none.map(() => 0));
    expect([guess({ name: '浦西公寓', land: 'commercial' }), guess({ land: 'residential' }), guess({ name: '元芳弄' })]).toEqual([
      12, 12, 12,
    ]);
  });

  it('counts grids in rows from north to south, in each from west to east', () => {
    const centres: readonly LonLat[] = [
      [100.3, 0.1],
      [100.1, 0.9],
      [100.1, 0.12],
      [100.3, 0.88],
    ];
    expect(gridOrder(centres)).toEqual([1, 3, 2, 0]);
    expect(gridOrder([])).toEqual([]);
  });
});
