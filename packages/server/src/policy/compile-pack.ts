import type {
  ActionDefinition,
  Category,
  ClockDefinition,
  CompiledPack,
  Condition,
  Form,
  GridKind,
  LadderStep,
  RoutingRow,
  Workflow,
} from '@gridkeeper/domain/policy/pack.ts';
import { compileDuration, leavesOf } from './compile-parts.ts';
import { compileLedger, compileRegister } from './compile-registers.ts';
import type { PackSource } from './pack-schema.ts';

/** The compiled form of a written pack: plain JSON with everything spelled out. */
export function compilePack(source: PackSource): CompiledPack {
  return {
    id: source.id,
    version: source.version,
    label: source.label,
    plan: source.plan,
    levels: source.levels,
    roles: source.roles.map((role) => ({ ...role, level: role.level ?? null })),
    units: source.units.map((unit) => ({ ...unit, area: unit.area ?? (unit.kind === 'territory' ? 'management-area' : null) })),
    layers: source.layers,
    gridKinds: source['grid-kinds'].map((kind) => compileGridKind(kind, source)),
    division: source.division,
    zones: source.zones,
    severities: source.severities,
    categories: source.categories.flatMap((head) => compileCategories(head, source)),
    routing: source.routing.map((row, index) => compileRow(row, index + 1, source)),
    clocks: source.clocks.map((clock) => compileClock(clock, source)),
    workflows: source.workflows.map((workflow) => compileWorkflow(workflow, source)),
    forms: source.forms.map(compileForm),
    notices: source.notices.map((notice) => ({ ...notice, only: compileCondition(notice.only, source) })),
    slips: source.slips.map((slip) => ({ ...slip, only: compileCondition(slip.only, source) })),
    samples: source.samples.map((sample) => ({
      ...sample,
      always: compileCondition(sample.always, source),
      only: compileCondition(sample.only, source),
    })),
    successors: source.successors,
    phases: source.phases,
    suggestions: source.suggestions,
    registers: source.registers.map(compileRegister),
    ledgers: source.ledgers.map((ledger) => compileLedger(ledger, source)),
    hours: {
      spans: source.hours.spans.map((span) => [minutesOf(span.slice(0, 5)), minutesOf(span.slice(6))]),
      dayEnds: minutesOf(source.hours['day-ends']),
    },
  };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function compileCategories(head: PackSource['categories'][number], source: PackSource): readonly Category[] {
  const layer = head.layer ?? source.layer;
  const workflow = head.workflow ?? source.workflow;
  const portal = head.items.some((item) => item.portal);
  const { code, label, restricted = false, form = null } = head;
  return [
    { code, label, parent: null, layer, workflow, portal, keywords: [], standard: null, restricted, service: null, form },
    ...head.items.map((item) => ({
      code: item.code,
      label: item.label,
      parent: head.code,
      layer: item.layer ?? layer,
      workflow: item.workflow ?? workflow,
      portal: item.portal,
      keywords: item.keywords,
      standard: item.standard ?? null,
      restricted: item.restricted ?? restricted,
      service: item.service ?? null,
      form: item.form ?? form,
    })),
  ];
}

function compileGridKind(kind: PackSource['grid-kinds'][number], source: PackSource): GridKind {
  const { code, label, clause, layer = source.layer, households = null, persons = null, workers = null, premises = null } = kind;
  return { code, label, layer, clause, households, persons, workers, premises, target: kind.target ?? null };
}

/** A row without zones holds in all of them. */
function compileRow(row: PackSource['routing'][number], number: number, source: PackSource): RoutingRow {
  return {
    row: number,
    clause: row.clause,
    categories: leavesOf(row.categories, source),
    zones: row.zones ?? source.zones.map((zone) => zone.code),
    levels: row.levels ?? null,
    severities: row.severities ?? null,
    time: row.time ?? null,
    lead: row.lead,
    assisting: row.assisting,
  };
}

type WrittenCondition = {
  readonly levels?: string[] | undefined;
  readonly severities?: string[] | undefined;
  readonly categories?: string[] | undefined;
};

function compileCondition(written: WrittenCondition | undefined, source: PackSource): Condition | null {
  if (!written) return null;
  const { levels = null, severities = null, categories } = written;
  return { levels, severities, categories: categories ? leavesOf(categories, source) : null };
}

const always: Condition = { levels: null, severities: null, categories: null };

function compileClock(clock: PackSource['clocks'][number], source: PackSource): ClockDefinition {
  return {
    code: clock.code,
    label: clock.label,
    clause: clock.clause,
    limit: compileDuration(clock.limit),
    limits: clock.limits.map(({ clause, limit, ...condition }) => ({
      clause,
      ...(compileCondition(condition, source) ?? always),
      limit: compileDuration(limit),
    })),
    runsIn: clock['runs-in'],
    restartsOn: clock['restarts-on'],
    ladder: clock.ladder.map(compileStep),
    rhythm: clock.rhythm,
    endsOn: clock['ends-on'] ?? null,
  };
}

function compileStep(step: PackSource['clocks'][number]['ladder'][number]): LadderStep {
  const at = step.after === undefined ? { share: step.share ?? 1 } : { after: compileDuration(step.after) };
  return { code: step.code, at, does: step.does, tell: step.tell };
}

function compileWorkflow(workflow: PackSource['workflows'][number], source: PackSource): Workflow {
  return {
    code: workflow.code,
    label: workflow.label,
    start: workflow.start,
    states: workflow.states.map((state) => ({ ...state, actions: state.actions.map((action) => compileAction(action, source)) })),
  };
}

type WrittenAction = PackSource['workflows'][number]['states'][number]['actions'][number];

function compileAction(action: WrittenAction, source: PackSource): ActionDefinition {
  return {
    kind: action.kind,
    label: action.label,
    clause: action.clause,
    by: action.by,
    to: action.to,
    requires: action.requires,
    beforeDueOf: action['before-due-of'],
    within: action.within === undefined ? null : compileDuration(action.within),
    level: action.level ?? null,
    only: compileCondition(action.only, source),
    forms: [action.form ?? []].flat(),
    afterDueOf: action['after-due-of'] ?? null,
    outcomes: action.outcomes ?? null,
    tellsReporter: action['tells-reporter'],
    boards: action.boards,
  };
}

function compileForm(form: PackSource['forms'][number]): Form {
  return {
    ...form,
    fields: form.fields.map((field) => ({ ...field, unit: field.unit ?? null, min: field.min ?? null, max: field.max ?? null })),
  };
}
