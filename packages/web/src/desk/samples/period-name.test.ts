import { expect, test } from 'vitest';
import { periodName } from './period-name.ts';

test.each([
  ['2026-09', 'period.month', '9'],
  ['2026-12', 'period.month', '12'],
  ['2026-Q3', 'period.quarter', '3'],
  ['2026-H1', 'period.half-year.1', '1'],
  ['2026-H2', 'period.half-year.2', '2'],
  ['2026', 'period.year', ''],
])('%s', (code, key, nth) => {
  expect(periodName(code)).toEqual({ key, values: { year: '2026', nth } });
});
