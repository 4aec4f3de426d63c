import { fileURLToPath } from 'node:url';
import { actionsIn, everyAction, walk, walks } from '@gridkeeper/domain/cases/testing/walk.ts';
import { at } from '@gridkeeper/domain/policy/testing/calendar.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

describe('G5 walked at random', () => {
  it('has no dead end, no clock that runs backwards, and replays to the same state', { timeout: 60_000 }, () => {
    const seen = new Set<string>();
    const starts = fc.integer({ min: at('2025-01-06 00:00'), max: at('2026-10-30 00:00') });
    const fail = (message: string): never => {
      throw new Error(message);
    };
    fc.assert(
      fc.property(starts, walks, (start, steps) => {
        for (const action of actionsIn(walk(pack, start, steps, fail))) seen.add(action);
      }),
      { numRuns: 80, seed: 2026 },
    );
    expect(everyAction(pack).filter((action) => !seen.has(action))).toEqual([]); // it came by every action there is
  });
});
