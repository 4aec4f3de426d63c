import { expect, test } from 'vitest';
import { findCalendarGap } from './calendar-gap.ts';

const gap = (moment: string, ...known: number[]) =>
  findCalendarGap({ zone: 'Asia/Shanghai', knownYears: new Set(known) }, Date.parse(moment));

test('the next year is asked for from 1 November in the office’s zone, until it is there', () => {
  expect(gap('2026-10-31T23:59:59+08:00', 2026)).toBeUndefined();
  expect(gap('2026-10-31T16:00:00Z', 2026)).toBe(2027); // 1 November in Shanghai
  expect(gap('2026-12-31T23:59:59+08:00', 2026)).toBe(2027);
  expect(gap('2026-12-31T23:59:59+08:00', 2026, 2027)).toBeUndefined();
});

test('a present year that is missing comes first', () => {
  expect(gap('2027-03-01T09:00:00+08:00', 2026)).toBe(2027);
  expect(gap('2027-11-02T09:00:00+08:00', 2026)).toBe(2027);
});
