import { type Matter, meets } from '../condition.ts';
import type { ActionDefinition, ActionKind, Phase, StateDefinition, Workflow } from '../pack.ts';

/** A state on the way, and the action that led to it; null where the way begins. */
export type WayStep = { readonly by: ActionKind | null; readonly state: string };

const phases: readonly Phase[] = ['intake', 'handling', 'checking', 'closed'];

/** Actions that lead forward. All others are detours, or end a case without work. */
const forward: ReadonlySet<ActionKind> = new Set([
  'verify',
  'register',
  'dispatch',
  'accept',
  'progress',
  'feedback',
  'record',
  'approve',
  'publish',
  'check',
  'pass',
  'call-back',
  'close',
] satisfies readonly ActionKind[]);

const endings: ReadonlySet<ActionKind> = new Set(['withdraw', 'void', 'merge'] satisfies readonly ActionKind[]);

type Node = { readonly step: WayStep; readonly before: Node | null; readonly seen: number };

/**
 * The straight way 正常流程 of a case: from that state to its closing through as many phases as there are, never back, without detours, in as few
 * steps as possible. The last step is the closed state.
 * @throws RangeError where no action leads to a close
 */
export function straightWay(workflow: Workflow, from: string, matter: Matter): readonly WayStep[] {
  const found =
    findWay(workflow, from, (action) => forward.has(action.kind) && action.level === null && meets(action.only, matter)) ??
    findWay(workflow, from, (action) => !endings.has(action.kind));
  if (!found) throw new RangeError(`workflow ${workflow.code} has no way from ${from} to a close`);
  return found;
}

function findWay(workflow: Workflow, from: string, allows: (action: ActionDefinition) => boolean): readonly WayStep[] | undefined {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const start: Node = { step: { by: null, state: from }, before: null, seen: bitOf(states.get(from)) };
  const queue = [start];
  const known = new Set<string>();
  let best: Node | undefined;
  for (const node of queue) {
    const state = states.get(node.step.state);
    if (!state) continue;
    if (state.phase === 'closed') {
      if (!best || count(node.seen) > count(best.seen)) best = node; // the first of its length comes first
      continue;
    }
    for (const action of state.actions) {
      const next = action.to === null ? undefined : states.get(action.to);
      if (!next || !allows(action) || rank(next) < rank(state)) continue;
      const seen = node.seen | bitOf(next);
      const key = `${next.code} ${seen}`;
      if (known.has(key)) continue;
      known.add(key);
      queue.push({ step: { by: action.kind, state: next.code }, before: node, seen });
    }
  }
  return best && stepsTo(best);
}

function stepsTo(last: Node): readonly WayStep[] {
  const steps: WayStep[] = [];
  for (let node: Node | null = last; node; node = node.before) steps.unshift(node.step);
  return steps;
}

function rank(state: StateDefinition): number {
  return phases.indexOf(state.phase);
}

function bitOf(state: StateDefinition | undefined): number {
  return state ? 1 << rank(state) : 0;
}

function count(bits: number): number {
  return phases.filter((_, index) => (bits & (1 << index)) !== 0).length;
}
