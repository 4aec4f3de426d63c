import { expect, test } from 'vitest';
import { draftOf, freshRules, readRules } from './read-rules.ts';

const defaults = { tolerance: 0.15, weights: { household: 1, premises: 0.5, care: 2, hectare: 0 } };
const kept = { households: null, seed: 1 };

test('a plan of 300 to 500 households starts at 400, unless it names its aim; without a plan 300', () => {
  const bounds = { min: 300, max: 500 };
  expect(freshRules({ target: null, households: bounds }, defaults).target).toBe('400');
  expect(freshRules({ target: 350, households: bounds }, defaults).target).toBe('350');
  expect(freshRules(undefined, defaults).target).toBe('300');
});

test('what is typed becomes the rules, and the rules become what is typed', () => {
  const draft = { target: '320', tolerance: '20', household: '1', premises: '0.5', care: '2', hectare: '1' };
  const rules = readRules(draft, kept);
  expect(rules).toMatchObject({ target: 320, tolerance: 0.2, weights: { premises: 0.5 }, seed: 1 });
  if ('faulty' in rules) throw new Error('these are sound');
  expect(draftOf(rules)).toEqual(draft);
});

test('an empty target, a tolerance of 0 % and a word for a number are each named', () => {
  const draft = { ...freshRules(undefined, defaults), target: ' ', tolerance: '0', care: 'zwei' };
  expect(readRules(draft, kept)).toEqual({ faulty: ['target', 'tolerance', 'care'] });
});

test('when nothing at all counts as work there is nothing to balance', () => {
  const draft = { ...freshRules(undefined, defaults), household: '0', premises: '0', care: '0', hectare: '0' };
  expect(readRules(draft, kept)).toEqual({ faulty: ['household'] });
});
