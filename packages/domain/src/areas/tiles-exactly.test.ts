import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../cases/wire.ts';
import { tilesExactly } from './tiles-exactly.ts';
import type { AreaShape, Polygon } from './wire.ts';

const ring = (west: number, south: number, east: number, north: number): readonly LonLat[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const polygon = (...rings: readonly (readonly LonLat[])[]): Polygon => ({ type: 'Polygon', coordinates: rings });
/** A box of one by one, cut from a sheet of `columns` by `rows`; its sides are those of its neighbours. */
const cell = (x: number, y: number) => polygon(ring(x, y, x + 1, y + 1));
const sheet = (columns: number, rows: number): Polygon => {
  const south = Array.from({ length: columns }, (_, x): LonLat => [x, 0]);
  const east = Array.from({ length: rows }, (_, y): LonLat => [columns, y]);
  const north = Array.from({ length: columns }, (_, x): LonLat => [columns - x, rows]);
  const west = Array.from({ length: rows }, (_, y): LonLat => [0, rows - y]);
  return polygon([...south, ...east, ...north, ...west, [0, 0]]);
};
const size = fc.integer({ min: 1, max: 5 });

describe('tiling told by borders', () => {
  it('holds for a sheet cut into cells, whichever way round each is drawn', () => {
    fc.assert(
      fc.property(size, size, fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (columns, rows, turned) => {
        const cells = Array.from({ length: columns * rows }, (_, i): AreaShape => {
          const one = cell(i % columns, Math.floor(i / columns));
          return turned[i] ? polygon(...one.coordinates.map((points) => points.toReversed())) : one;
        });
        expect(tilesExactly(sheet(columns, rows), cells)).toBe(true);
      }),
    );
  });

  it('fails when a cell is missing, comes twice or moves', () => {
    fc.assert(
      fc.property(size, size, fc.nat(), (columns, rows, which) => {
        const cells = Array.from({ length: columns * rows }, (_, i) => cell(i % columns, Math.floor(i / columns)));
        const chosen = which % cells.length;
        const whole = sheet(columns, rows);
        expect(tilesExactly(whole, cells.toSpliced(chosen, 1))).toBe(false);
        expect(tilesExactly(whole, [...cells, cell(chosen % columns, Math.floor(chosen / columns))])).toBe(false);
        expect(tilesExactly(whole, cells.toSpliced(chosen, 1, cell(columns + 1, 0)))).toBe(false);
      }),
    );
  });

  it('holds for a part that fills the hole of another', () => {
    const frame = polygon(ring(0, 0, 3, 3), ring(1, 1, 2, 2));
    expect(tilesExactly(polygon(ring(0, 0, 3, 3)), [frame, cell(1, 1)])).toBe(true);
    expect(tilesExactly(polygon(ring(0, 0, 3, 3)), [frame])).toBe(false);
  });
});
