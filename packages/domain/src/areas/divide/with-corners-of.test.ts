import { expect, it } from 'vitest';
import { tilesExactly } from '../tiles-exactly.ts';
import type { Polygon } from '../wire.ts';
import { withCornersOf } from './with-corners-of.ts';

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

it('gives a community the corners where borders of its grids end, so that their tiling is told; a gap of a metre stays one', () => {
  const community = box(121, 31, 121.01, 31.01);
  const halves = [box(121, 31, 121.004, 31.01), box(121.004, 31, 121.01, 31.01)];
  expect(tilesExactly(community, halves)).toBe(false);
  expect(tilesExactly(withCornersOf(community, halves), halves)).toBe(true);
  const apart = [box(121, 31, 121.00399, 31.01), box(121.004, 31, 121.01, 31.01)];
  expect(tilesExactly(withCornersOf(community, apart), apart)).toBe(false);
});
