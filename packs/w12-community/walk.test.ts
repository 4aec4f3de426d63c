import { fileURLToPath } from 'node:url';
import { neverWalked, onlyWorkflow } from '@gridkeeper/domain/cases/testing/walk.ts';
import { expect, it } from 'vitest';
import { loadPack } from '../../packages/server/src/policy/load-pack.ts';

const { pack } = await loadPack(fileURLToPath(new URL('.', import.meta.url)));

/** The third notice lies at the end of a long way, so some walks over the approval begin there. */
function begunAt(start: string) {
  const approval = onlyWorkflow(pack, 'approval');
  return { ...approval, workflows: approval.workflows.map((workflow) => ({ ...workflow, start })) };
}

it.each([
  ['courtyard', [onlyWorkflow(pack, 'courtyard')]],
  ['dispute', [onlyWorkflow(pack, 'dispute')]],
  ['approval', [onlyWorkflow(pack, 'approval'), begunAt('district-review')]],
] as const)(
  'W12 (%s) walked at random has no dead end, no clock that runs backwards, and replays to the same state',
  { timeout: 60_000 },
  (_, packs) => {
    const missed = packs.map((one) => neverWalked(one, 400));
    expect(missed[0]?.filter((action) => missed.every((others) => others.includes(action)))).toEqual([]); // it came by every action there is
  },
);
