import { type Matters, matters } from './check-matters.ts';
import { type Matter, meets } from './condition.ts';
import type { ActionDefinition, CompiledPack, Holder, Workflow } from './pack.ts';
import { findHigherUnit, nextLevel } from './pack-index.ts';

/** Where a case can stand, as far as the rules tell cases apart: its state, what it is, and whether a unit has it. */
export type Standing = Matter & { readonly state: string; readonly lead: 'none' | 'own' | 'higher' };
export type Step = { readonly action: ActionDefinition; readonly from: Standing; readonly to: Standing };

/**
 * Every standing that a case of the workflow can come to, and the steps between them that leave it what it is: calling it something else (another
 * category, another severity) leads to standings too, but is no step on a way.
 */
export type Walk = {
  readonly pack: CompiledPack;
  readonly workflow: Workflow;
  readonly standings: readonly Standing[];
  readonly steps: readonly Step[];
  /** How each standing, by its key, is first come to; the first ones are come to by nothing. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
};
type Arrival = Pick<Step, 'action' | 'from'>;

/** Walks a workflow in every way its rules allow, each kind of case once: not by examples but to the end. */
export function walkAll(pack: CompiledPack, workflow: Workflow): Walk {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const kinds = matters(pack, workflow);
  const found = new Map<string, Standing>();
  const called = new Set<string>();
  const steps: Step[] = [];
  const arrivals = new Map<string, Arrival>();
  const enter = (standing: Standing, arrival?: Arrival) => {
    const key = keyOf(standing);
    if (found.has(key)) return;
    found.set(key, standing);
    if (arrival) arrivals.set(key, arrival);
  };
  for (const category of kinds.categories)
    enter({ state: workflow.start, level: kinds.levels[0] ?? null, severity: kinds.severities[0] ?? null, category, lead: 'none' });
  for (const from of found.values())
    for (const action of states.get(from.state)?.actions ?? []) {
      if (!isOpenTo(pack, action, from)) continue;
      const moved = { ...from, state: action.to ?? from.state, ...handed(pack, action, from) };
      const first = firstNamed(action, from, kinds).map((category) => ({ ...moved, category }));
      for (const to of first) {
        steps.push({ action, from, to });
        enter(to, { action, from });
      }
      const others = otherNames(action, kinds);
      const key = keyOf({
        ...moved,
        category: others.categories ? '*' : moved.category,
        severity: others.severities ? '*' : moved.severity,
      });
      if (called.has(key)) continue; // what it may be called from here has been entered before
      called.add(key);
      for (const category of others.categories ?? [moved.category])
        for (const severity of others.severities ?? [moved.severity]) enter({ ...moved, category, severity }, { action, from });
    }
  return { pack, workflow, standings: [...found.values()], steps, arrivals };
}

/** The actions by which a case first comes to a standing, in the fewest steps; those that leave it in its state and at its level are left out. */
export function wayTo(standing: Standing, { arrivals }: Walk): readonly ActionDefinition[] {
  const way: ActionDefinition[] = [];
  let at = standing;
  for (let arrival = arrivals.get(keyOf(at)); arrival; arrival = arrivals.get(keyOf(at))) {
    const { action, from } = arrival;
    if (from.state !== at.state || from.level !== at.level) way.unshift(action);
    at = from;
  }
  return way;
}

/** The category it has, or where none is known yet and the action asks for one, any. */
function firstNamed({ requires }: ActionDefinition, { category }: Standing, { categories }: Matters): readonly (string | null)[] {
  const known = categories.filter((one) => one !== null);
  return category === null && requires.includes('category') && known.length > 0 ? known : [category];
}

/** What else somebody may call the case with this action; null: nothing. */
function otherNames({ kind, requires }: ActionDefinition, { categories, severities }: Matters) {
  const grades = requires.includes('severity') || kind === 'dispatch' || kind === 'correct';
  return {
    categories: requires.includes('category') ? categories.filter((one) => one !== null) : null,
    severities: grades && severities.length > 0 ? severities : null,
  };
}

export function keyOf({ state, level, severity, category, lead }: Standing): string {
  return [state, level, severity, category, lead].join(' ');
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
