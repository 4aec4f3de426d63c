import { smallPack } from '@gridkeeper/domain/cases/testing/small-pack.ts';
import { completeAction } from '@gridkeeper/domain/policy/complete-pack.ts';
import type { ActionKind, CompiledPack, Phase, Workflow } from '@gridkeeper/domain/policy/pack.ts';

type Row = readonly [code: string, phase: Phase, ways: Readonly<Partial<Record<ActionKind, string>>>];

/** A workflow by its states and where their actions lead. */
export function flowOf(rows: readonly Row[]): Workflow {
  const open = { clause: 'test', requires: [], beforeDueOf: null, within: null };
  return {
    code: 'flow',
    label: { zh: '流程', en: 'flow' },
    start: rows[0]?.[0] ?? '',
    states: rows.map(([code, phase, ways]) => ({
      code,
      label: { zh: code, en: code },
      phase,
      owner: 'centre',
      actions: (Object.keys(ways) as ActionKind[]).map((kind) =>
        completeAction({ kind, label: { zh: kind, en: kind }, by: ['centre'], to: ways[kind] ?? null, ...open }),
      ),
    })),
  };
}

/** The flow of plan G5: review, dispatch, handling, feedback, check; failed checks are dispatched again, contested cases reviewed again. */
export const g5Flow = flowOf([
  [
    'reviewing',
    'intake',
    { dispatch: 'dispatched', return: 'returned', escalate: 'escalated', close: 'closed', merge: 'closed', withdraw: 'closed' },
  ],
  ['returned', 'intake', { correct: 'reviewing', withdraw: 'closed' }],
  ['dispatched', 'handling', { accept: 'handling', reject: 'reviewing', reassign: 'dispatched', escalate: 'escalated' }],
  ['handling', 'handling', { feedback: 'fed-back', reject: 'reviewing', reassign: 'dispatched' }],
  ['escalated', 'handling', { feedback: 'fed-back', reject: 'reviewing', close: 'closed' }],
  ['fed-back', 'checking', { check: 'checking', rework: 'dispatched' }],
  ['checking', 'checking', { pass: 'closed', rework: 'dispatched' }],
  ['closed', 'closed', { contest: 'reviewing', unmerge: 'reviewing' }],
]);

export const g5Pack: CompiledPack = { ...smallPack, workflows: [g5Flow] };
