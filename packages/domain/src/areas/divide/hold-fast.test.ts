import { expect, it } from 'vitest';
import type { Polygon } from '../wire.ts';
import { holdFast } from './hold-fast.ts';

const polygon = (...corners: readonly (readonly [number, number])[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...corners, ...corners.slice(0, 1)]],
});

it('puts corners of a locked grid back that rounding moved, and a new one on its side; the neighbours go along, other corners stay', () => {
  const before = polygon([121, 31], [121.000_100_03, 31], [121.000_200_04, 31.000_2], [121, 31.000_2]);
  const after = polygon([121, 31], [121.0001, 31], [121.000_150_1, 31.0001], [121.0002, 31.000_2], [121, 31.000_2]);
  const beside = polygon([121.0001, 31], [121.0005, 31], [121.0005, 31.0001], [121.000_150_1, 31.0001]);
  const shapes = holdFast(
    new Map([
      ['locked', after],
      ['beside', beside],
    ]),
    new Map([['locked', before]]),
  );
  const [corners = []] = shapes.get('locked')?.coordinates ?? [];
  const [shared = []] = shapes.get('beside')?.coordinates ?? [];
  expect(corners).toEqual(expect.arrayContaining([...(before.coordinates[0] ?? [])]));
  const [x = 0, y = 0] = (corners[2] ?? []) as readonly number[];
  // On the line from the second corner to the third, half-way up.
  expect((x - 121.000_100_03) / 0.000_100_01).toBeCloseTo((y - 31) / 0.0002, 6);
  expect(shared).toContainEqual([x, y]);
  expect(shared).toContainEqual([121.000_100_03, 31]);
  expect(shared).toContainEqual([121.0005, 31.0001]);
});
