import { expect, it } from 'vitest';
import { nearest } from './check-nearest.ts';

it('finds the code that is meant, the first of equals, and none where more than a third differs', () => {
  expect(nearest('parkng', ['paving', 'parking', 'park'])).toBe('parking');
  expect(nearest('lead_unit', ['lead-unit', 'assisting-unit'])).toBe('lead-unit');
  expect(nearest('cat', ['bat', 'rat'])).toBe('bat');
  expect(nearest('street-lamp', ['lamp', 'streetlamps', 'street-lamps'])).toBe('street-lamps');
  expect(nearest('town', ['street', 'community', 'grid'])).toBeUndefined();
  expect(nearest('', ['a', 'bc'])).toBe('a');
});

it('1,000 unknown codes among 1,000 known ones are soon told', { timeout: 30_000 }, () => {
  const known = Array.from({ length: 1000 }, (_, index) => `category-of-matters-${index}`);
  const began = performance.now();
  for (let index = 0; index < 1000; index += 1) nearest(`kind-of-business-no-${index}`, known);
  expect(performance.now() - began).toBeLessThan(15_000);
});
