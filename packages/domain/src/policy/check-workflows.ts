import type { Capability, CompiledPack, Holder, StateDefinition, Workflow } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** The rights that make somebody such a holder; a reporter needs none, and the level above signs in elsewhere. */
const needs: Readonly<Record<Holder, readonly Capability[]>> = {
  reporter: [],
  higher: [],
  liaison: ['case.liaise'],
  centre: ['case.review'],
  'lead-unit': ['case.handle'],
  'assisting-unit': ['case.handle'],
  checker: ['case.check'],
  'grid-worker': ['case.check'],
  leader: ['case.approve', 'case.supervise'],
};

/** Every state can be reached, every open one can reach a closed one, and every action has somebody who may do it. */
export function checkWorkflows(pack: CompiledPack): readonly PackFinding[] {
  return pack.workflows.flatMap((workflow) => [...checkPaths(workflow), ...checkActions(workflow, pack)]);
}

function targets(state: StateDefinition): readonly string[] {
  return state.actions.flatMap((action) => (action.to === null ? [] : [action.to]));
}

function reachable(workflow: Workflow, from: string): ReadonlySet<string> {
  const seen = new Set([from]);
  for (const code of seen) for (const next of targets(getState(workflow, code))) seen.add(next);
  return seen;
}

function getState(workflow: Workflow, code: string): StateDefinition {
  const found = workflow.states.find((state) => state.code === code);
  if (!found) throw new RangeError(`no state ${code} in ${workflow.code}`);
  return found;
}

function checkPaths(workflow: Workflow): readonly PackFinding[] {
  const fromStart = reachable(workflow, workflow.start);
  const where = (state: StateDefinition) => `workflows.${workflow.code}.${state.code}`;
  const closes = (state: StateDefinition) =>
    [...reachable(workflow, state.code)].some((code) => getState(workflow, code).phase === 'closed');
  return workflow.states.flatMap((state) => [
    ...(fromStart.has(state.code) ? [] : [{ where: where(state), what: 'no case can come here' }]),
    ...(closes(state) ? [] : [{ where: where(state), what: 'a case here can never be closed' }]),
  ]);
}

function checkActions(workflow: Workflow, pack: CompiledPack): readonly PackFinding[] {
  return workflow.states.flatMap((state) =>
    state.actions.flatMap((action, index) => {
      const where = `workflows.${workflow.code}.${state.code}.${action.kind}`;
      const twice = state.actions.findIndex((other) => other.kind === action.kind) !== index;
      const nobody = !action.by.some((holder) => someoneIs(holder, pack));
      return [
        ...(twice ? [{ where, what: 'a state offers each kind of action once' }] : []),
        ...(nobody ? [{ where, what: 'no role may do it' }] : []),
      ];
    }),
  );
}

function someoneIs(holder: Holder, pack: CompiledPack): boolean {
  const capabilities = needs[holder];
  return capabilities.length === 0 || pack.roles.some((role) => role.capabilities.some((capability) => capabilities.includes(capability)));
}
