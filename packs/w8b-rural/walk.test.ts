import { fileURLToPath } from 'node:url';
import { neverWalked, onlyWorkflow } from '@gridkeeper/domain/cases/testing/walk.ts';
import { expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

it.each(['hearing', 'ordinary', 'dispute'])(
  'W8b (%s) walked at random has no dead end, no clock that runs backwards, and replays to the same state',
  { timeout: 60_000 },
  (workflow) => {
    expect(neverWalked(onlyWorkflow(pack, workflow), 200)).toEqual([]); // it came by every action there is
  },
);
