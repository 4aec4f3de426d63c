import { type Matter, meets } from '../condition.ts';
import type { ActionDefinition, CompiledPack, Phase, StateDefinition, Workflow } from '../pack.ts';
import { nextLevel } from '../pack-index.ts';

const phases: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];

/** Actions by which a case goes on where nothing is amiss; the others send it back, aside, up, or end it early. */
const onward: ReadonlySet<ActionDefinition['kind']> = new Set([
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
 * The states of a case for which all goes well, from the first to the closing: the shortest way that leaves out no phase the workflow has, by actions
 * that go on and, where only another level may close, by those that pass it up or down. Where a workflow has no such way, the shortest through all
 * phases by any action, and at last the shortest of all.
 */
export function straightWay(pack: CompiledPack, workflow: Workflow, matter: Matter): readonly StateDefinition[] {
  const way = (takes: Takes) => findWay(pack, workflow, matter, takes);
  const isStep = (ahead: number) => ahead === 0 || ahead === 1;
  return (
    way(({ kind, level }, ahead) => isStep(ahead) && (onward.has(kind) || level !== null)) ??
    way((_, ahead) => isStep(ahead)) ??
    way(() => true) ??
    []
  );
}

/** Whether an action is taken that leads so many of the workflow's phases ahead. */
type Takes = (action: ActionDefinition, ahead: number) => boolean;

type Way = { readonly states: readonly StateDefinition[]; readonly level: string | null };

function findWay(pack: CompiledPack, workflow: Workflow, matter: Matter, takes: Takes): readonly StateDefinition[] | undefined {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const present = phases.filter((phase) => workflow.states.some((state) => state.phase === phase));
  const start = states.get(workflow.start);
  const ways: Way[] = start ? [{ states: [start], level: matter.level }] : [];
  const seen = new Set([`${workflow.start} ${matter.level}`]);
  for (const way of ways) {
    const last = way.states.at(-1);
    if (last === undefined || last.phase === 'closed') return way.states;
    for (const action of last.actions) {
      const next = states.get(action.to ?? last.code);
      const level = levelAfter(pack, action, way.level);
      const key = `${next?.code} ${level}`;
      if (!next || level === undefined || seen.has(key) || !meets(action.only, { ...matter, level: way.level })) continue;
      if (!takes(action, present.indexOf(next.phase) - present.indexOf(last.phase))) continue;
      seen.add(key);
      ways.push({ states: next === last ? way.states : [...way.states, next], level });
    }
  }
  return undefined;
}

/** The level that has the case then; undefined where there is none above or below. Where a unit is named the level stays. */
function levelAfter(pack: CompiledPack, { level, requires }: ActionDefinition, at: string | null): string | null | undefined {
  return level === null || requires.includes('unit') ? at : nextLevel(pack, at, level);
}
