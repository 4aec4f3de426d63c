import { fileURLToPath } from 'node:url';
import { neverWalked } from '@gridkeeper/domain/cases/testing/walk.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

/** Few categories run by the second flow; walks over all of them would seldom come to its rarer actions. */
function only(workflow: string): CompiledPack {
  return {
    ...pack,
    workflows: pack.workflows.filter((one) => one.code === workflow),
    categories: pack.categories.filter((one) => one.workflow === workflow),
  };
}

it.each(['service', 'tracked-approval'])(
  'F4 (%s) walked at random has no dead end, no clock that runs backwards, and replays to the same state',
  { timeout: 60_000 },
  (workflow) => {
    expect(neverWalked(only(workflow), 400)).toEqual([]); // it came by every action there is
  },
);
