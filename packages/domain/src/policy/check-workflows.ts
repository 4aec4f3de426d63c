import type { Capability, CompiledPack, Holder, StateDefinition, Workflow } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';

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
  const at = (state: StateDefinition): readonly PathStep[] => ['workflows', { code: workflow.code }, 'states', { code: state.code }];
  const closes = (state: StateDefinition) =>
    [...reachable(workflow, state.code)].some((code) => getState(workflow, code).phase === 'closed');
  return workflow.states.flatMap((state) => [
    ...(fromStart.has(state.code)
      ? []
      : [
          {
            at: at(state),
            what: { zh: '没有案件能到这个环节。', en: 'no case can come here.' },
            mend: { zh: '让某个动作通向它，或者删去。', en: 'Let some action lead here, or take it away.' },
          },
        ]),
    ...(closes(state)
      ? []
      : [
          {
            at: at(state),
            what: { zh: '到了这个环节就再也结不了案。', en: 'a case here can never be closed.' },
            mend: { zh: '加一个通向结案的动作。', en: 'Add an action that leads to closing.' },
          },
        ]),
  ]);
}

function checkActions(workflow: Workflow, pack: CompiledPack): readonly PackFinding[] {
  return workflow.states.flatMap((state) =>
    state.actions.flatMap((action, index) => {
      const at = ['workflows', { code: workflow.code }, 'states', { code: state.code }, 'actions', { kind: action.kind }];
      const twice = state.actions.findIndex((other) => other.kind === action.kind) !== index;
      const nobody = !action.by.some((holder) => someoneIs(holder, pack));
      return [
        ...(twice
          ? [
              {
                at,
                what: { zh: '同一环节里同一种动作只能写一次。', en: 'a state offers each kind of action once.' },
                mend: { zh: '合并成一个，或者换一种动作。', en: 'Make one of them, or choose another kind.' },
              },
            ]
          : []),
        ...(nobody
          ? [
              {
                at,
                what: { zh: '没有岗位可以做。', en: 'no role may do it.' },
                mend: { zh: '给某个岗位相应的权限。', en: 'Give some role the capability.' },
              },
            ]
          : []),
      ];
    }),
  );
}

function someoneIs(holder: Holder, pack: CompiledPack): boolean {
  const capabilities = needs[holder];
  return capabilities.length === 0 || pack.roles.some((role) => role.capabilities.some((capability) => capabilities.includes(capability)));
}
