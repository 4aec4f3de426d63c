import { type Matter, meets } from '../condition.ts';
import type { ActionKind, Phase, StateDefinition, Workflow } from '../pack.ts';

const phases: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];

/** Actions by which a case goes on where nothing is amiss; the others send it back, aside, up, or end it early. */
const onward: ReadonlySet<ActionKind> = new Set([
  'verify',
  'register',
  'dispatch',
  'accept',
  'progress',
  'coordinate',
  'record',
  'feedback',
  'publish',
  'check',
  'pass',
  'approve',
  'call-back',
  'close',
]);

/**
 * The states of a case for which all goes well, from the first to the closing: the shortest way that leaves out no phase the workflow has. Where a
 * workflow has no such way by actions that go on, the shortest by any action.
 */
export function straightWay(workflow: Workflow, matter: Matter): readonly StateDefinition[] {
  return (
    findWay(workflow, matter, (kind, ahead) => onward.has(kind) && (ahead === 0 || ahead === 1)) ??
    findWay(workflow, matter, () => true) ??
    []
  );
}

/** Whether an action of that kind is taken that leads so many of the workflow's phases ahead. */
type Takes = (kind: ActionKind, ahead: number) => boolean;

function findWay(workflow: Workflow, matter: Matter, takes: Takes): readonly StateDefinition[] | undefined {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const present = phases.filter((phase) => workflow.states.some((state) => state.phase === phase));
  const start = states.get(workflow.start);
  const ways: (readonly StateDefinition[])[] = start ? [[start]] : [];
  const seen = new Set([workflow.start]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === undefined || last.phase === 'closed') return way;
    for (const action of last.actions) {
      const next = action.to === null ? undefined : states.get(action.to);
      if (!next || seen.has(next.code) || !meets(action.only, matter)) continue;
      if (!takes(action.kind, present.indexOf(next.phase) - present.indexOf(last.phase))) continue;
      seen.add(next.code);
      ways.push([...way, next]);
    }
  }
  return undefined;
}
