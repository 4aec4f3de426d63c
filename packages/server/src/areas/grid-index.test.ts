import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GridIndex, type IndexedGrid } from './grid-index.ts';

const triangle = (points: readonly LonLat[]): Polygon => ({ type: 'Polygon', coordinates: [[...points, ...points.slice(0, 1)]] });
const point: fc.Arbitrary<LonLat> = fc.tuple(fc.double({ min: 0, max: 10, noNaN: true }), fc.double({ min: 0, max: 10, noNaN: true }));

describe('finding the grid of a point', () => {
  it('answers as a look at every grid would, overlaps and all: the first wins', () => {
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 3, maxLength: 3 }), { maxLength: 40 }), point, (triangles, at) => {
        const grids: readonly IndexedGrid[] = triangles.map((points, i) => ({ id: `g${i}`, shape: triangle(points) }));
        expect(new GridIndex(grids).find(...at)).toBe(grids.find(({ shape }) => contains(shape, at))?.id);
      }),
    );
  });

  it('finds nothing in an office without grids', () => {
    expect(new GridIndex([]).find(117.9, 36.9)).toBeUndefined();
  });
});
