import { expect, test } from 'vitest';
import { warningsOf } from './grid-warnings.ts';
import { squareGrid } from './testing.ts';

const grid = squareGrid('a', 0);
const outside = [{ key: 'a', what: 'households', count: 512, bounds: { min: 300, max: 500 } }] as const;

test('512 households in two pieces across a road: three warnings, the pieces first', () => {
  const torn = { ...grid, figures: { ...grid.figures, contiguous: false, barriersCrossed: 2 } };
  expect(warningsOf(torn, outside)).toEqual([
    { what: 'parts' },
    { what: 'households', count: 512, min: 300, max: 500 },
    { what: 'crossed', count: 2 },
  ]);
});

test('a field without a house is told as such, not as having too few households', () => {
  expect(warningsOf({ ...grid, figures: { ...grid.figures, buildings: 0 } }, outside)).toEqual([{ what: 'empty' }]);
});

test('what is wrong with a neighbour is not told here', () => {
  expect(warningsOf(squareGrid('b', 1), outside)).toEqual([]);
});
