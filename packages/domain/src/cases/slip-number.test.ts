import { expect, test } from 'vitest';
import { slipNumber } from './slip-number.ts';

test('a slip is numbered as offices write it; one from before has the number of its case and the step', () => {
  expect(slipNumber('2026-004217', { serial: { year: 2026, number: 12 }, version: 3 })).toBe('〔2026〕12 号');
  expect(slipNumber('2026-004217', { serial: null, version: 3 })).toBe('2026-004217-03');
});
