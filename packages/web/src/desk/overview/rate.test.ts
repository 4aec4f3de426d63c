import { expect, test } from 'vitest';
import { rateText, strengths } from './rate.ts';

test('of nothing there is no rate', () => {
  expect(rateText(0, 0, '—')).toBe('—');
  expect(rateText(0, 4, '—')).toBe('0%');
  expect(rateText(737, 972, '—')).toBe('76%'); // 按期结案率 of a published month
});

test('the map is coloured against its strongest grid, and not at all when nothing is open', () => {
  expect(
    strengths(
      new Map([
        ['a', 2],
        ['b', 4],
      ]),
    ),
  ).toEqual({ a: 0.5, b: 1 });
  expect(strengths(new Map([['a', 0]]))).toEqual({ a: 0 });
  expect(strengths(new Map())).toEqual({});
});
