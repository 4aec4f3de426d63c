import { smallPack } from '../../cases/testing/small-pack.ts';
import { completeAction } from '../complete-pack.ts';
import type { ActionDefinition, ActionKind, Capability, CompiledPack, Role, StateDefinition } from '../pack.ts';

const role = (code: string, scope: Role['scope'], capabilities: readonly Capability[]): Role => ({
  code,
  label: { zh: code, en: code },
  scope,
  level: null,
  capabilities,
});

/** The small pack with posts for everybody in it: the checker has nothing to say of it. */
export const soundPack: CompiledPack = {
  ...smallPack,
  roles: [
    role('operator', 'area', ['case.report', 'case.view', 'case.review']),
    role('handler', 'unit', ['case.view', 'case.handle']),
    role('worker', 'area', ['case.report', 'case.view', 'case.check']),
    role('head', 'area', ['case.view', 'case.approve', 'case.supervise']),
  ],
};

/** The pack with its one workflow's state changed. */
export function withState(pack: CompiledPack, code: string, change: (state: StateDefinition) => Partial<StateDefinition>): CompiledPack {
  const workflows = pack.workflows.map((workflow) => ({
    ...workflow,
    states: workflow.states.map((state) => (state.code === code ? { ...state, ...change(state) } : state)),
  }));
  return { ...pack, workflows };
}

/** The pack with one action of a state changed. */
export function withAction(pack: CompiledPack, state: string, kind: ActionKind, change: Partial<ActionDefinition>): CompiledPack {
  return withState(pack, state, ({ actions }) => ({
    actions: actions.map((action) => (action.kind === kind ? { ...action, ...change } : action)),
  }));
}

/** The pack without one action of a state. */
export function without(pack: CompiledPack, state: string, kind: ActionKind): CompiledPack {
  return withState(pack, state, ({ actions }) => ({ actions: actions.filter((action) => action.kind !== kind) }));
}

/** The pack with one more action in a state. */
export function withMore(
  pack: CompiledPack,
  state: string,
  action: Partial<ActionDefinition> & Pick<ActionDefinition, 'kind' | 'by'>,
): CompiledPack {
  const open = { clause: 'test', to: null, requires: [], beforeDueOf: null, within: null };
  const label = { zh: action.kind, en: action.kind };
  return withState(pack, state, ({ actions }) => ({
    actions: [...actions, { ...completeAction({ ...open, label, ...action }), ...action }],
  }));
}
