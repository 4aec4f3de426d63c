import { expect, test } from 'vitest';
import { bestOf, figureOf } from './better.ts';

test('more within the target is better, fewer crossings are better', () => {
  expect(bestOf([0.5, 0.96, 0.9], 'more')).toEqual([false, true, false]);
  expect(bestOf([9, 5, 2], 'less')).toEqual([false, false, true]);
});

test('two that are equally good are both marked; when all are alike none is', () => {
  expect(bestOf([1, 1, 0.5], 'more')).toEqual([true, true, false]);
  expect(bestOf([3, 3], 'less')).toEqual([false, false]);
});

test('a community without grids today takes no part, and a lone value is no best', () => {
  expect(bestOf([null, 4, 2], 'less')).toEqual([false, false, true]);
  expect(bestOf([null, 4], 'less')).toEqual([false, false]);
  expect(bestOf([1, 2], 'told')).toEqual([false, false]);
});

test('from 270 to 330 with a mean of 300: a fifth apart', () => {
  const figures = {
    grids: 3,
    withinTolerance: 1,
    withinBounds: 1,
    contiguous: 1,
    least: 270,
    most: 330,
    mean: 300,
    compactness: 0.7,
    barriersCrossed: 0,
    barrierMetres: 0,
    estatesCut: 0,
    buildingsCut: 0,
    tiles: true,
  };
  expect(figureOf(figures, 'spread')).toBeCloseTo(0.2);
  expect(figureOf({ ...figures, mean: 0 }, 'spread')).toBe(0);
});
