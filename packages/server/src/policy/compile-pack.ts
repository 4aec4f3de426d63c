import type {
  ActionDefinition,
  Category,
  ClockDefinition,
  CompiledPack,
  Duration,
  DurationUnit,
  LadderStep,
  RoutingRow,
  Workflow,
} from '@gridkeeper/domain/policy/pack.ts';
import type { PackSource } from './pack-schema.ts';

const units: Readonly<Record<string, DurationUnit>> = {
  minute: 'minutes',
  hour: 'hours',
  'working-hour': 'working-hours',
  'working-day': 'working-days',
  'natural-day': 'natural-days',
};

/** The compiled form of a written pack: plain JSON with everything spelled out. */
export function compilePack(source: PackSource): CompiledPack {
  return {
    id: source.id,
    version: source.version,
    label: source.label,
    plan: source.plan,
    roles: source.roles,
    units: source.units,
    layers: source.layers,
    zones: source.zones,
    categories: source.categories.flatMap((head) => compileCategories(head, source)),
    routing: source.routing.map((row, index) => compileRow(row, index + 1, source)),
    clocks: source.clocks.map(compileClock),
    workflows: source.workflows.map(compileWorkflow),
    hours: {
      spans: source.hours.spans.map((span) => [minutesOf(span.slice(0, 5)), minutesOf(span.slice(6))]),
      dayEnds: minutesOf(source.hours['day-ends']),
    },
  };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function compileDuration(text: string): Duration {
  const [amount = '', unit = ''] = text.split(' ');
  const known = units[unit.replace(/s$/, '')];
  if (!known) throw new RangeError(`no duration: ${text}`);
  return { amount: Number(amount), unit: known };
}

function compileCategories(head: PackSource['categories'][number], source: PackSource): readonly Category[] {
  const layer = head.layer ?? source.layer;
  const workflow = head.workflow ?? source.workflow;
  const portal = head.items.some((item) => item.portal);
  return [
    { code: head.code, label: head.label, parent: null, layer, workflow, portal, keywords: [], standard: null },
    ...head.items.map((item) => ({
      code: item.code,
      label: item.label,
      parent: head.code,
      layer: item.layer ?? layer,
      workflow: item.workflow ?? workflow,
      portal: item.portal,
      keywords: item.keywords,
      standard: item.standard ?? null,
    })),
  ];
}

/** A head stands for all its items; a row without zones holds in all of them. */
function compileRow(row: PackSource['routing'][number], number: number, source: PackSource): RoutingRow {
  const leaves = (code: string) => source.categories.find((head) => head.code === code)?.items.map((item) => item.code) ?? [code];
  return {
    row: number,
    clause: row.clause,
    categories: row.categories.flatMap(leaves),
    zones: row.zones ?? source.zones.map((zone) => zone.code),
    lead: row.lead,
    assisting: row.assisting,
  };
}

function compileClock(clock: PackSource['clocks'][number]): ClockDefinition {
  return {
    code: clock.code,
    label: clock.label,
    clause: clock.clause,
    limit: compileDuration(clock.limit),
    runsIn: clock['runs-in'],
    restartsOn: clock['restarts-on'],
    ladder: clock.ladder.map(compileStep),
  };
}

function compileStep(step: PackSource['clocks'][number]['ladder'][number]): LadderStep {
  const at = step.after === undefined ? { share: step.share ?? 1 } : { after: compileDuration(step.after) };
  return { code: step.code, at, does: step.does, tell: step.tell };
}

function compileWorkflow(workflow: PackSource['workflows'][number]): Workflow {
  return {
    code: workflow.code,
    label: workflow.label,
    start: workflow.start,
    states: workflow.states.map((state) => ({ ...state, actions: state.actions.map(compileAction) })),
  };
}

function compileAction(action: PackSource['workflows'][number]['states'][number]['actions'][number]): ActionDefinition {
  return {
    kind: action.kind,
    label: action.label,
    clause: action.clause,
    by: action.by,
    to: action.to,
    requires: action.requires,
    beforeDueOf: action['before-due-of'],
    within: action.within === undefined ? null : compileDuration(action.within),
  };
}
