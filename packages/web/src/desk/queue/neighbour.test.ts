import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

test('the first key press enters the list at its first row', () => {
  expect(neighbour(-1, 1, 3)).toBe(0);
  expect(neighbour(-1, -1, 3)).toBe(0);
});

test('there is nowhere to go in an empty list, and no step leaves a list', () => {
  expect(neighbour(-1, 1, 0)).toBeNull();
  expect(neighbour(2, 1, 3)).toBe(2);
  expect(neighbour(0, -1, 3)).toBe(0);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: -1, max: 49 }),
      fc.constantFrom(1 as const, -1 as const),
      (length, here, step) => {
        const next = neighbour(Math.min(here, length - 1), step, length);
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(length);
      },
    ),
  );
});
