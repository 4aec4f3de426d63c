import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, getDayNumber } from '../base/civil-date.ts';
import { samplePeriods } from '../policy/pack.ts';
import { findPeriodDays, lastPeriods, periodOf, periodsThrough } from './sample-period.ts';

describe('periods of a sample', () => {
  it.each([
    ['month', '2026-09-30', '2026-09', '2026-09-01', '2026-10-01'],
    ['quarter', '2026-09-30', '2026-Q3', '2026-07-01', '2026-10-01'],
    ['half-year', '2026-06-30', '2026-H1', '2026-01-01', '2026-07-01'],
    ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2027-01-01'],
    ['year', '2026-12-31', '2026', '2026-01-01', '2027-01-01'],
  ] as const)('the %s of %s is %s', (per, day, code, from, to) => {
    expect(periodOf(per, day)).toBe(code);
    expect(findPeriodDays(code)).toEqual({ from, to });
  });

  it('go on over New Year, oldest first', () => {
    expect(periodsThrough('month', '2026-11', '2027-01')).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(periodsThrough('quarter', '2026-Q3', '2027-Q1')).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
    expect(periodsThrough('year', '2026', '2026')).toEqual(['2026']);
    expect(lastPeriods('half-year', '2026-03-05', 3)).toEqual(['2025-H1', '2025-H2', '2026-H1']);
  });

  it.each(['2026-13', '2026-00', '2026-Q5', '2026-9', 'x', ''])('“%s” is none', (code) => {
    expect(findPeriodDays(code)).toBeUndefined();
  });

  it('every day lies in one period and in its days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(...samplePeriods), (number, per) => {
        const day = civilDateOf(number);
        const code = periodOf(per, day);
        const days = findPeriodDays(code);
        expect(days && days.from <= day && day < days.to).toBe(true);
        expect(periodOf(per, civilDateOf(getDayNumber(days?.to ?? '') - 1))).toBe(code);
        expect(periodOf(per, days?.to ?? '')).not.toBe(code);
      }),
    );
  });
});
