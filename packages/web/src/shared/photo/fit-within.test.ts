import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitWithin } from './fit-within.ts';

test('a 4000 x 3000 photo becomes 2048 x 1536; a small one stays', () => {
  expect(fitWithin(4000, 3000, 2048)).toEqual({ width: 2048, height: 1536 });
  expect(fitWithin(800, 600, 2048)).toEqual({ width: 800, height: 600 });
});

test('never longer than asked, never larger than it was, never empty', () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const size = fitWithin(width, height, 2048);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(2048);
      expect(size.width).toBeLessThanOrEqual(width);
      expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
    }),
  );
});
