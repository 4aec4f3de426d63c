import { describe, expect, it } from 'vitest';
import { smallPack } from '../../cases/testing/small-pack.ts';
import type { ActionDefinition, Phase, Workflow } from '../pack.ts';
import { straightWay } from './straight-way.ts';

const matter = { category: null, level: null, severity: null };
const label = { zh: '', en: '' };

function state(code: string, phase: Phase, ...actions: readonly (readonly [ActionDefinition['kind'], string | null])[]) {
  const open = { clause: '', by: [], requires: [], beforeDueOf: null, within: null, level: null, only: null, form: null };
  return { code, label, phase, owner: null, actions: actions.map(([kind, to]) => ({ kind, to, label, ...open })) };
}

const flow = (...states: Workflow['states']): Workflow => ({ code: 'flow', label, start: states[0]?.code ?? '', states });
const ways = (workflow: Workflow, from = workflow.start) => straightWay(workflow, from, matter).map(({ by, state: at }) => [by, at]);

describe('the straight way', () => {
  it('goes through every phase, though it could close at once', () => {
    const [street] = smallPack.workflows;
    expect(street && ways(street)).toEqual([
      [null, 'new'],
      ['dispatch', 'given'],
      ['accept', 'handling'],
      ['feedback', 'checking'],
      ['pass', 'closed'],
    ]);
  });

  it('takes the shorter of two ways, never a detour, and begins where it is asked', () => {
    const workflow = flow(
      state('in', 'intake', ['ask', 'waiting'], ['register', 'sorted'], ['dispatch', 'work']),
      state('waiting', 'intake', ['answer', 'in'], ['close', 'end']),
      state('sorted', 'intake', ['dispatch', 'work']),
      state('work', 'handling', ['extend', null], ['reject', 'in'], ['feedback', 'done']),
      state('done', 'checking', ['rework', 'work'], ['close', 'end']),
      state('end', 'closed', ['contest', 'in']),
    );
    expect(ways(workflow).map(([, at]) => at)).toEqual(['in', 'work', 'done', 'end']);
    expect(ways(workflow, 'done')).toEqual([
      [null, 'done'],
      ['close', 'end'],
    ]);
  });

  it('takes a detour where nothing else leads on', () => {
    const workflow = flow(state('in', 'intake', ['withdraw', 'end'], ['solve-on-the-spot', 'end']), state('end', 'closed'));
    expect(ways(workflow).at(-1)).toEqual(['solve-on-the-spot', 'end']);
    expect(() => ways(flow(state('in', 'intake', ['withdraw', 'end']), state('end', 'closed')))).toThrow(RangeError);
  });
});
