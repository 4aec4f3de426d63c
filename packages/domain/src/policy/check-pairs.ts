import { type FaultText, fault, type Standpoint, standpoints } from './check-fault.ts';
import type { ActionDefinition, ActionKind, CompiledPack, StateDefinition, Workflow } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { actionKindWords } from './sentences-words.ts';

/** Actions that need one another: a request and its decision, a question and its answer, a coordination and its answers. */
export function checkPairs(pack: CompiledPack, workflow: Workflow): readonly PackFinding[] {
  return standpoints(pack, workflow).flatMap((standpoint) => [
    ...checkRequest(standpoint),
    ...checkPause(standpoint),
    ...checkShares(standpoint),
  ]);
}

function offers(state: StateDefinition, kind: ActionKind): boolean {
  return state.actions.some((action) => action.kind === kind);
}

function targetOf({ workflow, state }: Pick<Standpoint, 'workflow' | 'state'>, action: ActionDefinition): StateDefinition {
  return workflow.states.find(({ code }) => code === action.to) ?? state;
}

/** A request waits in the state where it was made, and is gone when the case moves. */
function checkRequest(standpoint: Standpoint): readonly PackFinding[] {
  const { pack, state, action, at } = standpoint;
  const values = { action: action.label, state: state.label };
  if (action.kind === 'approve' || action.kind === 'refuse')
    return offers(state, 'extend') || offers(state, 'defer') ? [] : [fault(at, noRequest, values)];
  if (action.kind !== 'extend' && action.kind !== 'defer') return [];
  if (targetOf(standpoint, action) !== state) return [fault([...at, 'to'], requestMoves, values)];
  if (!pack.clocks.some(({ runsIn }) => runsIn.includes(state.code))) return [fault(at, nothingRuns, values)];
  const missing = (['approve', 'refuse'] as const).filter((kind) => !offers(state, kind));
  return missing.map((kind) => fault(at, undecided, { ...values, kind, words: actionKindWords[kind] }));
}

const ends = { ask: 'answer', suspend: 'resume' } as const;

/** What stands still must be able to go on. */
function checkPause(standpoint: Standpoint): readonly PackFinding[] {
  const { pack, state, action, at } = standpoint;
  const values = { action: action.label, state: state.label };
  if (action.kind === 'answer' || action.kind === 'resume') return begun(standpoint) ? [] : [fault(at, noPause, values)];
  if (action.kind !== 'ask' && action.kind !== 'suspend') return [];
  const target = targetOf(standpoint, action);
  if (!pack.clocks.some(({ runsIn }) => runsIn.includes(target.code))) return [fault(at, nothingRuns, { ...values, state: target.label })];
  const byItself = action.kind === 'suspend' && action.requires.includes('until');
  const kind = ends[action.kind];
  if (byItself || offers(target, kind)) return [];
  return [fault(at, unended, { ...values, target: target.label, kind, words: actionKindWords[kind] })];
}

function begun({ workflow, state, action }: Standpoint): boolean {
  return workflow.states.some((from) =>
    from.actions.some((one) => {
      if (one.kind === 'defer') return action.kind === 'resume' && from === state;
      const begins = one.kind === 'suspend' || (one.kind === 'ask' && action.kind === 'answer');
      return begins && targetOf({ workflow, state: from }, one) === state;
    }),
  );
}

/** Units that take part are named by a coordination; before it nobody has a share to answer. */
function checkShares(standpoint: Standpoint): readonly PackFinding[] {
  const { workflow, state, action, at } = standpoint;
  const answers = action.kind === 'feedback' && action.by.includes('assisting-unit');
  if (!answers && !action.requires.includes('shares')) return [];
  return comesAfterCoordination(workflow, state) ? [] : [fault(at, noShares, { action: action.label, state: state.label })];
}

function comesAfterCoordination(workflow: Workflow, state: StateDefinition): boolean {
  const after = new Set(
    workflow.states.flatMap((from) =>
      from.actions.filter(({ kind }) => kind === 'coordinate').map((action) => targetOf({ workflow, state: from }, action)),
    ),
  );
  for (const one of after) for (const action of one.actions) after.add(targetOf({ workflow, state: one }, action));
  return after.has(state);
}

const noRequest: FaultText = {
  what: {
    zh: '“{state}”可以“{action}”，却没有谁能在这里申请延期或缓办，永远没有可审批的申请。',
    en: '“{action}” decides a request, but in “{state}” nobody can ask for an extension or a deferral.',
  },
  mend: { zh: '把它写在有 extend 或 defer 的环节里，或者删去。', en: 'Put it where extend or defer stands, or take it away.' },
};
const requestMoves: FaultText = {
  what: {
    zh: '“{action}”会把案件移到别的环节，申请随之失效，没有人能审批。',
    en: '“{action}” moves the case to another state, and the request is lost before anybody decides it.',
  },
  mend: { zh: '删去 to：申请期间案件留在“{state}”。', en: 'Take `to` away: the case stays in “{state}” while the request waits.' },
};
const nothingRuns: FaultText = {
  what: {
    zh: '“{action}”要改动时限，可是在“{state}”没有任何时限在计时。',
    en: '“{action}” is about a limit, but in “{state}” no clock runs.',
  },
  mend: {
    zh: '在 clocks 里让某个时限在“{state}”计时（runs-in），或者删去这个动作。',
    en: 'Let a clock run in “{state}” (runs-in), or take the action away.',
  },
};
const undecided: FaultText = {
  what: {
    zh: '在“{state}”可以“{action}”，却没有“{words}”（{kind}）：申请会一直悬着。',
    en: '“{action}” can be asked in “{state}”, where nobody can “{words}”: the request would hang for ever.',
  },
  mend: { zh: '在同一环节加上由 leader 做的 {kind}。', en: 'Add {kind}, by leader, to the same state.' },
};
const noPause: FaultText = {
  what: {
    zh: '“{action}”永远用不上：没有动作会让案件停在“{state}”等着。',
    en: '“{action}” can never be done: nothing makes a case wait in “{state}”.',
  },
  mend: { zh: '补上 ask 或 suspend，或者删去它。', en: 'Add ask or suspend, or take it away.' },
};
const unended: FaultText = {
  what: {
    zh: '“{action}”让时限停下来，可是在“{target}”没有“{words}”（{kind}），时限再也不会走。',
    en: '“{action}” stops the clocks, but “{target}” has no “{words}” ({kind}): they would never go on.',
  },
  mend: {
    zh: '在“{target}”加上 {kind}；暂停到某日的，要求 until。',
    en: 'Add {kind} to “{target}”; to wait until a day, require `until`.',
  },
};
const noShares: FaultText = {
  what: {
    zh: '“{action}”要等各协办单位答复，可是案件到“{state}”之前没有谁能分派协办任务（coordinate）。',
    en: '“{action}” is about the answers of units that take part, but before “{state}” nobody can have named any (coordinate).',
  },
  mend: {
    zh: '在前面的环节加上 coordinate（requires: [units]），或者删去 shares、assisting-unit。',
    en: 'Add coordinate (requires: [units]) before it, or take shares and assisting-unit away.',
  },
};
