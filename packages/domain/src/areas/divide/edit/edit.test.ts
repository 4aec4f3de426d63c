import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../cases/wire.ts';
import { polygonsOf } from '../../parts.ts';
import type { Polygon } from '../../wire.ts';
import { carryOn } from './carry-on.ts';
import { followNames } from './follow-names.ts';
import { nextGridCodes } from './grid-codes.ts';
import { nameFresh } from './name-fresh.ts';
import { freeKey, freeName } from './names.ts';
import { outsideBounds } from './outside-bounds.ts';
import { snapShape } from './snap-shape.ts';
import { takeOver } from './take-over.ts';

describe('what an edit of a proposal rests on', () => {
  it('gives new grids the codes after the highest that ever stood, and those left out when they are spent', () => {
    const of = (...serials: readonly number[]) => serials.map((serial) => `310000001001${String(serial).padStart(3, '0')}`);
    expect(nextGridCodes('310000001001', [...of(1, 2, 7), '310000001002009', 'x'], 2)).toEqual(of(8, 9));
    expect(nextGridCodes('310000001001', of(998, 3), 4)).toEqual(of(999, 1, 2, 4));
    const all = of(...Array.from({ length: 999 }, (_, i) => i + 1));
    expect(nextGridCodes('310000001001', all, 1)).toEqual([]);
  });

  it('lets the grid with most of its households take over a standing one, each once; a crumb takes over nothing', () => {
    const common = [
      { key: 'a', standing: 'old', households: 180, squareMetres: 10 },
      { key: 'b', standing: 'old', households: 120, squareMetres: 90 },
      { key: 'b', standing: 'small', households: 3, squareMetres: 1 },
      { key: 'park', standing: 'meadow', households: 0, squareMetres: 800 },
    ];
    const proposed = new Map([
      ['a', { households: 200, squareMetres: 20 }],
      ['b', { households: 300, squareMetres: 100 }],
      ['park', { households: 0, squareMetres: 1_000 }],
    ]);
    const standing = new Map([
      ['old', { households: 300, squareMetres: 100 }],
      ['small', { households: 100, squareMetres: 60 }],
      ['meadow', { households: 0, squareMetres: 900 }],
    ]);
    expect(Object.fromEntries(takeOver(common, proposed, standing))).toEqual({ a: 'old', park: 'meadow' });
  });

  it('names no two grids alike, and no two keys', () => {
    expect(freeName('第1网格', ['第2网格'])).toBe('第1网格');
    expect(freeName('第1网格', ['第1网格', '第1网格-2'])).toBe('第1网格-3');
    expect(freeName('第1网格-2', ['第1网格-2'])).toBe('第1网格-3');
    expect(freeKey(['grid-1', 'e1', 'e12'])).toBe('e13');
  });

  it('lets a grid bear the name of the one it takes over, unless somebody gave it another', () => {
    const grid = (name: string, replaces: string | null, more: { readonly named?: true; readonly locked?: boolean } = {}) => ({
      name,
      replaces,
      locked: false,
      ...more,
    });
    const standing = [
      { id: 'w', name: '河西网格' },
      { id: 'e', name: '河东网格' },
      { id: 'n', name: '北街网格' },
    ];
    const grids = [
      grid('第1网格', 'w'),
      grid('河西网格', null),
      grid('市场网格', 'e', { named: true }),
      grid('第4网格', 'n', { locked: true }),
      grid('第1网格', null),
    ];
    expect(followNames(grids, standing).map(({ name }) => name)).toEqual(['河西网格', '河西网格-2', '市场网格', '第4网格', '第1网格']);
  });

  it('numbers what takes over no standing grid after those that stand, with the name of the community', () => {
    const grid = (name: string, replaces: string | null, locked = false) => ({ name, replaces, locked });
    const grids = [grid('第1网格', null), grid('第2网格', 'w'), grid('枫浦村第3网格', null, true), grid('第4网格', null)];
    const namesBeside = (...standing: readonly string[]) =>
      nameFresh(
        grids,
        '枫浦村',
        standing.map((name) => ({ name })),
        (number) => `第${number}网格`,
      ).map(({ name }) => name);
    expect(namesBeside('枫浦村第1网格')).toEqual(['枫浦村第2网格', '第2网格', '枫浦村第3网格', '枫浦村第4网格']);
    expect(namesBeside('枫浦第1网格', '枫浦第2网格')).toEqual(['枫浦第3网格', '第2网格', '枫浦村第3网格', '枫浦第4网格']);
    expect(namesBeside('老街片')).toEqual(['枫浦村第1网格', '第2网格', '枫浦村第3网格', '枫浦村第2网格']);
  });

  it('tells grids below 300 or above 500 households, and none of a kind without bounds', () => {
    const bounds = { min: 300, max: 500 };
    const kind = {
      code: 'base',
      label: { zh: '基础网格', en: 'Base grid' },
      layer: 'general',
      clause: 'Z1',
      persons: null,
      workers: null,
    } as const;
    const kinds = [{ ...kind, households: bounds, businesses: null, target: null }] as unknown as Parameters<typeof outsideBounds>[0];
    const grid = (key: string, households: number, code: 'base' | 'dedicated' = 'base') => ({
      key,
      kind: code,
      figures: { households, persons: 9 },
    });
    const grids = [grid('a', 299), grid('b', 300), grid('c', 500), grid('d', 501), grid('e', 20, 'dedicated')];
    expect(outsideBounds(kinds, 'general', grids)).toEqual([
      { key: 'a', what: 'households', count: 299, bounds },
      { key: 'd', what: 'households', count: 501, bounds },
    ]);
    expect(outsideBounds(kinds, 'market', grids)).toEqual([]);
    // Households or persons: 352 households are enough, though 9 persons are too few; with 299 both figures are told.
    const persons = { min: 1000, max: 1500 };
    const either = kinds.map((one) => ({ ...one, persons }));
    expect(outsideBounds(either, 'general', [grid('f', 352)])).toEqual([]);
    expect(outsideBounds(either, 'general', [grid('g', 299)]).map(({ what }) => what)).toEqual(['households', 'persons']);
  });

  it('draws corners to the nearest within 5 m, and leaves those 6 m away', () => {
    const metre = 1 / 111_195;
    const corner: LonLat = [117, 36];
    const near: LonLat = [117, 36 + 4 * metre];
    const far: LonLat = [117.001, 36 + 6 * metre];
    const shape: Polygon = { type: 'Polygon', coordinates: [[near, far, [117.0005, 36.001], near]] };
    const snapped = polygonsOf(snapShape(shape, [corner, [117, 36 + 9 * metre], [117.001, 36]], 5))[0]?.[0];
    expect(snapped).toEqual([corner, far, [117.0005, 36.001], corner]);
  });

  it('carries a stroke on beyond the ground at both ends, in its own direction', () => {
    const [start, , , end] = carryOn(
      [
        [117.004, 36.005],
        [117.006, 36.005],
      ],
      [117, 36, 117.01, 36.01],
    );
    expect(start?.[0]).toBeLessThan(117);
    expect(end?.[0]).toBeGreaterThan(117.01);
    expect([start?.[1], end?.[1]]).toEqual([36.005, 36.005]);
  });
});
