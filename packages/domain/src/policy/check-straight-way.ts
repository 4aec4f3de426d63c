import { type Matter, meets } from './condition.ts';
import type { ActionDefinition, ActionKind, Phase, StateDefinition, Workflow } from './pack.ts';

/** A state on a way, and the action that led there; null at the start. */
export type Stop = { readonly state: StateDefinition; readonly by: ActionKind | null };

/** Steps aside or back; a case that takes them does not go straight. */
const aside: readonly ActionKind[] = [
  'escalate',
  'merge',
  'void',
  'withdraw',
  'return',
  'reject',
  'reassign',
  'rework',
  'contest',
  'suspend',
  'solve-on-the-spot',
];

const order: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];

/**
 * The straight way of such a case to its close: through every phase that the workflow has, never back, never aside, in the fewest actions (of equal
 * ones the first as written). Undefined where there is none.
 * @returns the open states on it, in order
 */
export function findStraightWay(workflow: Workflow, matter: Matter): readonly Stop[] | undefined {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const phases = order.filter((phase) => workflow.states.some((state) => state.phase === phase));
  const start = states.get(workflow.start);
  if (!start) return undefined;
  const seen = new Set([start.code]);
  const ways: (readonly [Stop, ...Stop[]])[] = [[{ state: start, by: null }]];
  for (const way of ways) {
    const at = (way.at(-1) ?? way[0]).state;
    for (const action of at.actions.filter((one) => leadsOn(one, matter))) {
      const next = states.get(action.to ?? '');
      if (!next || ![0, 1].includes(phases.indexOf(next.phase) - phases.indexOf(at.phase))) continue;
      if (next.phase === 'closed') return way;
      if (seen.has(next.code)) continue;
      seen.add(next.code);
      ways.push([...way, { state: next, by: action.kind }]);
    }
  }
  return undefined;
}

function leadsOn(action: ActionDefinition, matter: Matter): boolean {
  return action.level === null && !aside.includes(action.kind) && meets(action.only, matter);
}
