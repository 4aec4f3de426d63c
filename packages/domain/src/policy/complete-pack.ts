import type {
  ActionDefinition,
  ClockDefinition,
  CompiledPack,
  Role,
  RoutingRow,
  StateDefinition,
  UnitDefinition,
  Workflow,
} from './pack.ts';

type Later<Whole, Keys extends keyof Whole> = Omit<Whole, Keys> & Partial<Pick<Whole, Keys>>;

type StoredState = Omit<StateDefinition, 'actions'> & {
  readonly actions: readonly Later<ActionDefinition, 'level' | 'only' | 'form'>[];
};

/** A compiled pack of any release: what came with a later one may be missing. */
export type StoredPack = Omit<
  Later<CompiledPack, 'levels' | 'gridKinds' | 'severities' | 'forms' | 'notices' | 'slips' | 'samples' | 'successors'>,
  'roles' | 'units' | 'routing' | 'clocks' | 'workflows'
> & {
  readonly units: readonly Later<UnitDefinition, 'area'>[];
  readonly roles: readonly Later<Role, 'level'>[];
  readonly routing: readonly Later<RoutingRow, 'levels' | 'severities' | 'time'>[];
  readonly clocks: readonly Later<ClockDefinition, 'limits'>[];
  readonly workflows: readonly (Omit<Workflow, 'states'> & { readonly states: readonly StoredState[] })[];
};

/** Published versions are never rewritten, so a pack of an earlier release is completed when it is read: what it could not say, it leaves open. */
export function completePack(stored: StoredPack): CompiledPack {
  return {
    ...stored,
    levels: stored.levels ?? [],
    roles: stored.roles.map((role) => ({ ...role, level: role.level ?? null })),
    units: stored.units.map((unit) => ({ ...unit, area: unit.area ?? (unit.kind === 'territory' ? 'management-area' : null) })),
    gridKinds: stored.gridKinds ?? [],
    severities: stored.severities ?? [],
    routing: stored.routing.map((row) => ({
      ...row,
      levels: row.levels ?? null,
      severities: row.severities ?? null,
      time: row.time ?? null,
    })),
    clocks: stored.clocks.map((clock) => ({ ...clock, limits: clock.limits ?? [] })),
    workflows: stored.workflows.map((workflow) => ({
      ...workflow,
      states: workflow.states.map((state) => ({
        ...state,
        actions: state.actions.map((action) => ({
          ...action,
          level: action.level ?? null,
          only: action.only ?? null,
          form: action.form ?? null,
        })),
      })),
    })),
    forms: stored.forms ?? [],
    notices: stored.notices ?? [],
    slips: stored.slips ?? [],
    samples: stored.samples ?? [],
    successors: stored.successors ?? [],
  };
}
