import type { ActionDefinition, Phase, StateDefinition, Workflow } from '@gridkeeper/domain/policy/pack.ts';

const phases: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];
const mostInColumn = 6;

export type Column = { readonly phase: Phase; readonly states: readonly StateDefinition[] };

/** States from left to right by phase, in the order of the pack; a phase of many states takes several columns of about the same length. */
export function columnsOf(workflow: Workflow): readonly Column[] {
  return phases.flatMap((phase) => {
    const states = workflow.states.filter((state) => state.phase === phase);
    const length = Math.ceil(states.length / Math.ceil(states.length / mostInColumn));
    return cut(states, length).map((part) => ({ phase, states: part }));
  });
}

function cut<T>(list: readonly T[], length: number): readonly (readonly T[])[] {
  return list.length === 0 ? [] : [list.slice(0, length), ...cut(list.slice(length), length)];
}

/** The actions that lead from a state to another one. */
export function waysOut(state: StateDefinition): readonly (ActionDefinition & { readonly to: string })[] {
  return state.actions.flatMap((action) => (action.to === null || action.to === state.code ? [] : [{ ...action, to: action.to }]));
}
