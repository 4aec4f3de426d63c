import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { at } from '../policy/testing/calendar.ts';
import { smallPack } from './testing/small-pack.ts';
import { actionsIn, everyAction, walk, walks } from './testing/walk.ts';

describe('a case walked at random', () => {
  it('replays to the same state, is never stuck, closes with an outcome, and does exactly what it offers', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    const starts = fc.integer({ min: at('2025-01-06 00:00'), max: at('2026-10-30 00:00') });
    const fail = (message: string): never => {
      throw new Error(message);
    };
    fc.assert(
      fc.property(starts, walks, (start, steps) => {
        for (const action of actionsIn(walk(smallPack, start, steps, fail))) seen.add(action);
      }),
      { numRuns: 50, seed: 2026 },
    );
    expect(everyAction(smallPack).filter((action) => !seen.has(action))).toEqual([]); // it came by every action there is
  });
});
