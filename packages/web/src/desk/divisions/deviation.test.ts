import { expect, test } from 'vitest';
import { signedPercent, standingMark, standingOf } from './deviation.ts';
import { squareGrid, worked } from './testing.ts';

const rules = { target: 300, tolerance: 0.15 };
const grid = squareGrid('a', 0);

test('300 households with 15 % tolerance: 255 and 345 are still balanced, 254 and 346 are not', () => {
  expect([254, 255, 345, 346].map((work) => standingOf(worked(grid, work), rules))).toEqual(['under', 'within', 'within', 'over']);
});

test('the mark tells way and distance without any colour', () => {
  expect(standingMark(worked(grid, 369), rules)).toBe('▲+23%');
  expect(standingMark(worked(grid, 240), rules)).toBe('▼−20%');
  expect(standingMark(worked(grid, 312), rules)).toBe('+4%');
});

test('a school is not measured against households', () => {
  const school = worked({ ...grid, kind: 'dedicated' }, 900);
  expect([standingOf(school, rules), standingMark(school, rules)]).toEqual(['apart', '']);
});

test('next to nothing is neither plus nor minus', () => {
  expect([0.004, -0.004, -1].map(signedPercent)).toEqual(['±0%', '±0%', '−100%']);
});
