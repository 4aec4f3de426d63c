import { matters } from './check-matters.ts';
import { type Matter, meets } from './condition.ts';
import type { ActionDefinition, CompiledPack, Holder, StateDefinition, Workflow } from './pack.ts';
import { findHigherUnit, nextLevel } from './pack-index.ts';

/** Where a case can stand, as far as the rules tell cases apart: its state, what it is, and whether a unit has it. */
export type Standing = Matter & { readonly state: string; readonly lead: 'none' | 'own' | 'higher' };
export type Step = { readonly action: ActionDefinition; readonly from: Standing; readonly to: Standing };

/** Every standing that a case of the workflow can come to, and every step between them. */
export type Walk = {
  readonly pack: CompiledPack;
  readonly workflow: Workflow;
  readonly standings: readonly Standing[];
  readonly steps: readonly Step[];
};

/** Walks a workflow in every way its rules allow, each kind of case once: not by examples but to the end. */
export function walkAll(pack: CompiledPack, workflow: Workflow): Walk {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const kinds = matters(pack, workflow);
  const found = new Map<string, Standing>();
  const steps: Step[] = [];
  const queue: Standing[] = [];
  const enter = (standing: Standing) => {
    const key = keyOf(standing);
    if (found.has(key)) return;
    found.set(key, standing);
    queue.push(standing);
  };
  for (const category of kinds.categories)
    enter({ state: workflow.start, level: kinds.levels[0] ?? null, severity: kinds.severities[0] ?? null, category, lead: 'none' });
  for (const from of queue)
    for (const action of actionsOf(states, from))
      for (const to of isOpenTo(pack, action, from) ? after(pack, action, from, kinds) : []) {
        steps.push({ action, from, to });
        enter(to);
      }
  return { pack, workflow, standings: [...found.values()], steps };
}

export function keyOf({ state, level, severity, category, lead }: Standing): string {
  return [state, level, severity, category, lead].join(' ');
}

function actionsOf(states: ReadonlyMap<string, StateDefinition>, { state }: Standing): readonly ActionDefinition[] {
  return states.get(state)?.actions ?? [];
}

/** Whether the rules allow the action to such a case, somebody doing it supposed; see `findObstacle`. */
function isOpenTo(pack: CompiledPack, action: ActionDefinition, standing: Standing): boolean {
  if (!meets(action.only, standing)) return false;
  if (!action.by.some((holder) => isPartOf(holder, standing))) return false;
  if (action.level !== null && nextLevel(pack, standing.level, action.level) === undefined)
    return action.level === 'up' && findHigherUnit(pack) !== undefined;
  return !goesHigher(action) || findHigherUnit(pack) !== undefined;
}

/** Whether such a case has a holder of that kind: a unit has it, or the level above. */
export function isPartOf(holder: Holder, { lead }: Standing): boolean {
  if (holder === 'lead-unit') return lead === 'own';
  return holder !== 'higher' || lead === 'higher';
}

/** Passed to the unit above rather than to the next of this office's levels. */
function goesHigher({ kind, level, requires }: ActionDefinition): boolean {
  return kind === 'escalate' && level === null && !requires.includes('unit');
}

type Kinds = ReturnType<typeof matters>;

function after(pack: CompiledPack, action: ActionDefinition, from: Standing, kinds: Kinds): readonly Standing[] {
  const moved = { ...from, state: action.to ?? from.state, ...handed(pack, action, from) };
  const { kind, requires } = action;
  const says = requires.includes('severity') || kind === 'dispatch' || kind === 'correct';
  const severities = says && kinds.severities.length > 0 ? kinds.severities : [moved.severity];
  const known = kinds.categories.filter((category) => category !== null);
  const categories = requires.includes('category') && known.length > 0 ? known : [moved.category];
  return severities.flatMap((severity) => categories.map((category) => ({ ...moved, severity, category })));
}

/** Who has the case afterwards, by the rules of `handOver`. */
function handed(pack: CompiledPack, action: ActionDefinition, { level }: Standing): Partial<Standing> {
  if (action.requires.includes('unit')) return { lead: 'own' };
  if (action.level !== null) {
    const next = nextLevel(pack, level, action.level);
    return next === undefined ? { lead: 'higher' } : { level: next, lead: 'none' };
  }
  if (goesHigher(action)) return { lead: 'higher' };
  return action.kind === 'reject' ? { lead: 'none' } : {};
}
