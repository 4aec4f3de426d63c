import { expect, test } from 'vitest';
import { squareGrid } from '../testing.ts';
import { giverOf, lockOf, mergeOf, splitBy } from './gestures.ts';

// Three grids side by side, each one unit wide.
const grids = [squareGrid('west', 0), squareGrid('middle', 1), squareGrid('east', 2)];
const building = (ref: string, lon: number) => ({ ref, point: [lon, 0.5] as const });

test('a stroke that lies mostly in the middle divides the middle', () => {
  const line = [
    [0.8, 0.5],
    [1.9, 0.5],
  ] as const;
  expect(splitBy(line, grids, [])).toEqual({ do: 'split', key: 'middle', line });
});

test('of the one grid that is chosen it need only touch some of the ground', () => {
  expect(
    splitBy(
      [
        [0.8, 0.5],
        [1.9, 0.5],
      ],
      grids,
      ['west'],
    ),
  ).toMatchObject({ key: 'west' });
  expect(
    splitBy(
      [
        [0.8, 0.5],
        [1.9, 0.5],
      ],
      grids,
      ['east'],
    ),
  ).toMatchObject({ key: 'middle' });
});

test('a stroke beside the community, or a single point, divides nothing', () => {
  expect(
    splitBy(
      [
        [5, 5],
        [6, 6],
      ],
      grids,
      [],
    ),
  ).toBeUndefined();
  expect(splitBy([[0.5, 0.5]], grids, [])).toBeUndefined();
  expect(
    splitBy(
      [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
      grids,
      [],
    ),
  ).toBeUndefined();
});

test('one grid cannot be merged with itself', () => {
  expect(mergeOf(['west'])).toBeUndefined();
  expect(mergeOf(['west', 'middle'])).toEqual({ do: 'merge', keys: ['west', 'middle'] });
});

test('locked and unlocked together are locked; all locked are unlocked', () => {
  const mixed = [squareGrid('west', 0, { locked: true }), squareGrid('middle', 1)];
  expect(lockOf(['west', 'middle'], mixed)).toEqual({ do: 'lock', keys: ['west', 'middle'], locked: true });
  expect(lockOf(['west'], mixed)).toEqual({ do: 'lock', keys: ['west'], locked: false });
  expect(lockOf([], mixed)).toBeUndefined();
});

test('of five boxed buildings the three in the middle are given, for an edit leaves one grid only', () => {
  const buildings = [building('a', 0.9), building('b', 1.1), building('c', 1.2), building('d', 1.3), building('e', 9), building('f', 1.5)];
  expect(giverOf(['a', 'b', 'c', 'd', 'e'], buildings, grids)).toEqual({ from: 'middle', refs: ['b', 'c', 'd'] });
  expect(giverOf(['e'], buildings, grids)).toBeUndefined();
});
