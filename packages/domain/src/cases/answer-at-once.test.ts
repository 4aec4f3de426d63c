import { expect, it } from 'vitest';
import { completeAction } from '../policy/complete-pack.ts';
import type { ActionDefinition, CompiledPack } from '../policy/pack.ts';
import { outcomeAtOnce } from './answer-at-once.ts';
import { smallPack } from './testing/small-pack.ts';

const label = { zh: '当场答复', en: 'Answer at once' };
const spot = (more: Partial<ActionDefinition>) =>
  completeAction({
    kind: 'solve-on-the-spot',
    label,
    clause: 'F3',
    by: ['taker'],
    to: 'closed',
    requires: ['note'],
    beforeDueOf: null,
    within: null,
    ...more,
  });

function packWith(action: ActionDefinition): CompiledPack {
  const workflows = smallPack.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) =>
      state.code === workflow.start
        ? { ...state, actions: [...state.actions.filter(({ kind }) => kind !== 'solve-on-the-spot'), action] }
        : state,
    ),
  }));
  return { ...smallPack, workflows };
}
const ask = (action: Partial<ActionDefinition>, category: string | null = 'lamp', capabilities: readonly 'case.review'[] = []) =>
  outcomeAtOnce(packWith(spot(action)), { category, severity: null, capabilities });

it('whoever takes the call may explain it at once, with the answer recorded (F3)', () => {
  expect(ask({})).toBe('explained');
  expect(ask({ outcomes: ['solved'] })).toBe('solved');
  expect(ask({ by: ['centre'] })).toBeUndefined();
  expect(ask({ by: ['centre'] }, 'lamp', ['case.review'])).toBe('explained');
});

it('is not offered where the rules ask for what a call has not', () => {
  expect(ask({ by: ['grid-worker'], requires: ['category', 'photo'] })).toBeUndefined();
  expect(ask({ requires: ['note', 'photo'] })).toBeUndefined();
  expect(ask({ requires: ['category', 'note'] }, null)).toBeUndefined();
  expect(ask({ requires: ['category', 'note'] })).toBe('explained');
  expect(ask({ outcomes: ['not-ours'] })).toBeUndefined();
  expect(ask({ only: { categories: ['pothole'], levels: null, severities: null } })).toBeUndefined();
});
