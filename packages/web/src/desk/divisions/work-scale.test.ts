import { expect, test } from 'vitest';
import { workScale } from './work-scale.ts';

test('the fullest grid fits on the bar and the band lies around the target', () => {
  const scale = workScale([120, 400], { target: 300, tolerance: 0.1 });
  expect(scale.at(420)).toBe(100); // 400 with 5 % to spare
  expect([scale.from, scale.target, scale.to].map((at) => Math.round(at * 4.2))).toEqual([270, 300, 330]);
});

test('when all have little to do the band still fits', () => {
  const scale = workScale([50], { target: 300, tolerance: 0.2 });
  expect(scale.to).toBeLessThanOrEqual(100);
  expect(scale.at(50)).toBeCloseTo(13.2, 1); // 50 of 378
});

test('no grids, no target: nothing is divided by nothing', () => {
  expect(workScale([], { target: 0, tolerance: 0 }).at(0)).toBe(0);
});
