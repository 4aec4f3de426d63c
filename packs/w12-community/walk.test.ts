import { fileURLToPath } from 'node:url';
import { neverWalked, onlyWorkflow } from '@gridkeeper/domain/cases/testing/walk.ts';
import { expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

// the third notice lies at the end of a long way, so it takes more walks to come by it
it.each([
  ['courtyard', 300],
  ['approval', 1000],
])(
  'W12 (%s) walked at random has no dead end, no clock that runs backwards, and replays to the same state',
  { timeout: 60_000 },
  (workflow, walks) => {
    expect(neverWalked(onlyWorkflow(pack, workflow), walks)).toEqual([]); // it came by every action there is
  },
);
