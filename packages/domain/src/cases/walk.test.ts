import { expect, it } from 'vitest';
import { smallPack } from './testing/small-pack.ts';
import { neverWalked } from './testing/walk.ts';

it('a case walked at random replays to the same state, is never stuck, closes with an outcome, and does exactly what it offers', {
  timeout: 60_000,
}, () => {
  expect(neverWalked(smallPack, 50)).toEqual([]); // it came by every action there is
});
