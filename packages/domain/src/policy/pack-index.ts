import type {
  ActionDefinition,
  ActionKind,
  Category,
  ClockDefinition,
  CompiledPack,
  StateDefinition,
  UnitDefinition,
  Workflow,
} from './pack.ts';

/** A state with its actions and clocks at hand. */
export type IndexedState = {
  readonly definition: StateDefinition;
  readonly actions: ReadonlyMap<ActionKind, ActionDefinition>;
  readonly clocks: readonly ClockDefinition[];
};

/** What a decision looks up in a pack. Made once a pack; a pack is immutable. */
export type PackIndex = {
  readonly workflows: ReadonlyMap<string, { readonly definition: Workflow; readonly states: ReadonlyMap<string, IndexedState> }>;
  readonly categories: ReadonlyMap<string, Category>;
  readonly heads: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, UnitDefinition>;
  readonly clocks: ReadonlyMap<string, ClockDefinition>;
};

const indexes = new WeakMap<CompiledPack, PackIndex>();

export function indexOf(pack: CompiledPack): PackIndex {
  const known = indexes.get(pack);
  if (known) return known;
  const made = makeIndex(pack);
  indexes.set(pack, made);
  return made;
}

function makeIndex(pack: CompiledPack): PackIndex {
  return {
    workflows: new Map(
      pack.workflows.map((workflow) => [
        workflow.code,
        { definition: workflow, states: new Map(workflow.states.map((state) => [state.code, indexState(state, pack)])) },
      ]),
    ),
    categories: new Map(pack.categories.map((category) => [category.code, category])),
    heads: new Set(pack.categories.filter((category) => category.parent === null).map((category) => category.code)),
    units: new Map(pack.units.map((unit) => [unit.code, unit])),
    clocks: new Map(pack.clocks.map((clock) => [clock.code, clock])),
  };
}

function indexState(definition: StateDefinition, pack: CompiledPack): IndexedState {
  return {
    definition,
    actions: new Map(definition.actions.map((action) => [action.kind, action])),
    clocks: pack.clocks.filter((clock) => clock.runsIn.includes(definition.code)),
  };
}

/** @throws RangeError where the pack has no such workflow or state: a case made by another pack */
export function getState(pack: CompiledPack, workflow: string, state: string): IndexedState {
  const found = indexOf(pack).workflows.get(workflow)?.states.get(state);
  if (!found) throw new RangeError(`pack ${pack.id} ${pack.version} has no state ${workflow}/${state}`);
  return found;
}

/** A leaf category: one that takes cases. Heads and unknown codes give undefined. */
export function findLeaf(pack: CompiledPack, code: string): Category | undefined {
  const index = indexOf(pack);
  return index.heads.has(code) ? undefined : index.categories.get(code);
}

/** The pack's code behind a unit of the office: a territory unit stands once for each management area, as "territory:area". */
export function definitionCode(unit: string): string {
  return unit.split(':', 1)[0] ?? unit;
}

export function findUnit(pack: CompiledPack, code: string): UnitDefinition | undefined {
  return indexOf(pack).units.get(definitionCode(code));
}

/** The level above or below this one; undefined at the top, at the bottom, and in an office of one level. */
export function nextLevel(pack: CompiledPack, level: string | null, way: 'up' | 'down'): string | undefined {
  const at = pack.levels.findIndex((one) => one.code === level);
  return at < 0 ? undefined : pack.levels[at + (way === 'up' ? 1 : -1)]?.code;
}

/** The unit of the level above, to which a case is escalated 上报; undefined where the office has none. */
export function findHigherUnit(pack: CompiledPack): UnitDefinition | undefined {
  return pack.units.find((unit) => unit.kind === 'higher');
}
