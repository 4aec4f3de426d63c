import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import { expect, test } from 'vitest';
import { interiorPoint } from './interior-point.ts';

const polygon = (coordinates: unknown): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } });

test('a U-shaped grid: the point lies in a leg, not in the yard between', () => {
  const u = polygon([
    [
      [0, 0],
      [10, 0],
      [10, 10],
      [6, 10],
      [6, 2],
      [3, 2],
      [3, 10],
      [0, 10],
      [0, 0],
    ],
  ]);
  const [lon = Number.NaN] = interiorPoint(u) ?? [];
  expect(lon).toBe(8); // the wider leg is 6..10
});

test('a hole is avoided', () => {
  const ring = polygon([
    [
      [0, 0],
      [12, 0],
      [12, 10],
      [0, 10],
      [0, 0],
    ],
    [
      [2, 2],
      [8, 2],
      [8, 8],
      [2, 8],
      [2, 2],
    ],
  ]);
  expect(interiorPoint(ring)?.[0]).toBe(10);
});

test('a shape without corners has none', () => {
  expect(interiorPoint(polygon([]))).toBeUndefined();
});
