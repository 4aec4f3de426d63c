import type {
  ActionDefinition,
  Category,
  ClockDefinition,
  CompiledPack,
  GridKind,
  NoticeRule,
  Role,
  RoutingRow,
  Sample,
  Slip,
  StateDefinition,
  UnitDefinition,
  Workflow,
} from './pack.ts';

type Later<Whole, Keys extends keyof Whole> = Omit<Whole, Keys> & Partial<Pick<Whole, Keys>>;

type StoredState = Omit<StateDefinition, 'actions'> & {
  readonly actions: readonly StoredAction[];
};

/** Before 0.4.0 an action had one form at most. */
export type StoredAction = Later<ActionDefinition, 'level' | 'only' | 'forms' | 'afterDueOf' | 'outcomes' | 'tellsReporter' | 'boards'> & {
  readonly form?: string | null;
};

/** A compiled pack of any release: what came with a later one may be missing. */
export type StoredPack = Omit<
  Later<CompiledPack, 'levels' | 'severities' | 'forms' | 'successors' | 'phases' | 'suggestions' | 'division' | 'registers' | 'ledgers'>,
  'gridKinds' | 'roles' | 'units' | 'categories' | 'routing' | 'clocks' | 'workflows' | 'notices' | 'slips' | 'samples'
> & {
  readonly gridKinds?: readonly Later<GridKind, 'premises' | 'target'>[];
  readonly categories: readonly Later<Category, 'restricted' | 'service' | 'form'>[];
  readonly notices?: readonly Later<NoticeRule, 'only'>[];
  readonly slips?: readonly Later<Slip, 'only'>[];
  readonly samples?: readonly Later<Sample, 'only' | 'tries'>[];
  readonly units: readonly Later<UnitDefinition, 'area'>[];
  readonly roles: readonly Later<Role, 'level'>[];
  readonly routing: readonly Later<RoutingRow, 'levels' | 'severities' | 'time'>[];
  readonly clocks: readonly Later<ClockDefinition, 'limits' | 'rhythm' | 'endsOn'>[];
  readonly workflows: readonly (Omit<Workflow, 'states'> & { readonly states: readonly StoredState[] })[];
};

/** Published versions are never rewritten, so a pack of an earlier release is completed when it is read: what it could not say, it leaves open. */
export function completePack(stored: StoredPack): CompiledPack {
  return {
    ...stored,
    levels: stored.levels ?? [],
    roles: stored.roles.map((role) => ({ ...role, level: role.level ?? null })),
    units: stored.units.map((unit) => ({ ...unit, area: unit.area ?? (unit.kind === 'territory' ? 'management-area' : null) })),
    gridKinds: (stored.gridKinds ?? []).map((kind) => ({ ...kind, premises: kind.premises ?? null, target: kind.target ?? null })),
    division: stored.division ?? usualDivision,
    severities: stored.severities ?? [],
    categories: stored.categories.map((category) => ({
      ...category,
      restricted: category.restricted ?? false,
      service: category.service ?? null,
      form: category.form ?? null,
    })),
    routing: stored.routing.map((row) => ({
      ...row,
      levels: row.levels ?? null,
      severities: row.severities ?? null,
      time: row.time ?? null,
    })),
    clocks: stored.clocks.map((clock) => ({
      ...clock,
      limits: clock.limits ?? [],
      rhythm: clock.rhythm ?? false,
      endsOn: clock.endsOn ?? null,
    })),
    workflows: stored.workflows.map((workflow) => ({
      ...workflow,
      states: workflow.states.map((state) => ({
        ...state,
        actions: state.actions.map(completeAction),
      })),
    })),
    forms: stored.forms ?? [],
    notices: (stored.notices ?? []).map((notice) => ({ ...notice, only: notice.only ?? null })),
    slips: (stored.slips ?? []).map((slip) => ({ ...slip, only: slip.only ?? null })),
    samples: (stored.samples ?? []).map((sample) => ({ ...sample, only: sample.only ?? null, tries: sample.tries ?? usualTries })),
    successors: stored.successors ?? [],
    phases: stored.phases ?? [],
    suggestions: stored.suggestions ?? usualSuggestions,
    registers: stored.registers ?? [],
    ledgers: stored.ledgers ?? [],
  };
}

/** What holds where a pack says nothing. */
export const usualSuggestions = { show: 0.15, sure: 0.7 } as const;
export const usualTries = 3;
export const usualDivision = { tolerance: 0.15, weights: { household: 1, premises: 0, care: 0, hectare: 0 } } as const;

export function completeAction({ form = null, ...action }: StoredAction): ActionDefinition {
  return {
    ...action,
    level: action.level ?? null,
    only: action.only ?? null,
    forms: action.forms ?? (form === null ? [] : [form]),
    afterDueOf: action.afterDueOf ?? null,
    outcomes: action.outcomes ?? null,
    tellsReporter: action.tellsReporter ?? false,
    boards: action.boards ?? [],
  };
}
