import { type FaultText, fault, type Standpoint, standpoints } from './check-fault.ts';
import type { ActionDefinition, ActionKind, CompiledPack, StateDefinition, Workflow } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** Their outcome is in their name: duplicate, withdrawn, unfounded, solved. */
const tellThemselves: readonly ActionKind[] = ['merge', 'withdraw', 'void', 'solve-on-the-spot'];

/** Closed is not solved: on every way to a close somebody has said how the case ended. */
export function checkOutcomes(pack: CompiledPack, workflow: Workflow): readonly PackFinding[] {
  const silent = silentStates(workflow);
  return standpoints(pack, workflow)
    .filter((one) => silent.has(one.state.code) && leavesOpen(one) && !tells(one.action))
    .map(({ at, action, state }) => fault(at, text, { action: action.label, state: state.label }));
}

function tells({ kind, requires }: ActionDefinition): boolean {
  return requires.includes('outcome') || tellThemselves.includes(kind);
}

function leavesOpen({ workflow, state, action }: Standpoint): boolean {
  return state.phase !== 'closed' && workflow.states.some(({ code, phase }) => code === action.to && phase === 'closed');
}

/** States that a case can come to without an outcome: from the start, or reopened, which takes the old one back. */
function silentStates(workflow: Workflow): ReadonlySet<string> {
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const open = (code: string | null) => code !== null && states.get(code)?.phase !== 'closed';
  const reopened = workflow.states.filter(({ phase }) => phase === 'closed').flatMap(targets);
  const silent = new Set([workflow.start, ...reopened.filter(open)]);
  for (const code of silent) {
    const state = states.get(code);
    if (state) for (const next of targets(state).filter(open)) silent.add(next);
  }
  return silent;
}

function targets({ actions }: StateDefinition): readonly string[] {
  return actions.flatMap((action) => (action.to === null || tells(action) ? [] : [action.to]));
}

const text: FaultText = {
  what: {
    zh: '“{action}”会结案，可是案件走到“{state}”时可能还没有人写明办理结果（已解决、已解释、无法办理……）。',
    en: '“{action}” closes the case, yet when it comes to “{state}” nobody may have said how it ended (solved, explained, not possible …).',
  },
  mend: {
    zh: '在 requires 里加上 outcome，或者让前面的反馈动作要求 outcome。',
    en: 'Add outcome to requires, or let the feedback before it require one.',
  },
};
