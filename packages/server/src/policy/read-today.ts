import type { CompiledPack, Condition, RoutingRow, Workflow } from '@gridkeeper/domain/policy/pack.ts';
import { codeToday, type Succession } from './successions.ts';

type Rename = (code: string) => string;
type Coded = { readonly code: string };

/**
 * An earlier version read with the names of today: units and levels by what took their place, roles by the version in force. A role that is no more
 * keeps its label and allows nothing.
 */
export function readToday(own: CompiledPack, inForce: CompiledPack, successions: readonly Succession[]): CompiledPack {
  const unit: Rename = (code) => codeToday(successions, 'unit', code);
  const level: Rename = (code) => codeToday(successions, 'level', code);
  const condition = <Whole extends Pick<Condition, 'levels'>>(whole: Whole): Whole => ({
    ...whole,
    levels: renameAll(whole.levels, level),
  });
  return {
    ...own,
    roles: distinct([...inForce.roles, ...own.roles.map((role) => ({ ...role, capabilities: [] }))]),
    units: succeeded(own.units, inForce.units, unit),
    levels: succeeded(own.levels, inForce.levels, level),
    routing: own.routing.map((row) => renameRow(condition(row), unit)),
    clocks: own.clocks.map((clock) => ({ ...clock, limits: clock.limits.map(condition) })),
    workflows: own.workflows.map((workflow) => renameWorkflow(workflow, condition)),
    samples: own.samples.map((sample) => ({ ...sample, always: sample.always && condition(sample.always) })),
  };
}

function renameAll(codes: readonly string[] | null, rename: Rename): readonly string[] | null {
  return codes && [...new Set(codes.map(rename))];
}

function distinct<One extends Coded>(all: readonly One[]): readonly One[] {
  return all.filter((one, at) => all.findIndex((other) => other.code === one.code) === at);
}

/** In the order of the earlier version; what took a place comes with its own words. */
function succeeded<One extends Coded>(own: readonly One[], inForce: readonly One[], rename: Rename): readonly One[] {
  return distinct(
    own.map((one) => {
      const code = rename(one.code);
      return code === one.code ? one : (inForce.find((other) => other.code === code) ?? { ...one, code });
    }),
  );
}

function renameRow(row: RoutingRow, unit: Rename): RoutingRow {
  const lead = unit(row.lead);
  return { ...row, lead, assisting: [...new Set(row.assisting.map(unit))].filter((one) => one !== lead) };
}

function renameWorkflow(workflow: Workflow, condition: (whole: Condition) => Condition): Workflow {
  return {
    ...workflow,
    states: workflow.states.map((state) => ({
      ...state,
      actions: state.actions.map((action) => ({ ...action, only: action.only && condition(action.only) })),
    })),
  };
}
