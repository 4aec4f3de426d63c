import { type FaultText, fault, stateAt } from './check-fault.ts';
import { canExist } from './check-holders.ts';
import { lacksOwner } from './check-states.ts';
import { isPartOf, keyOf, type Standing, type Step, type Walk } from './check-walk.ts';
import { standingWords } from './check-words.ts';
import type { ActionKind, CompiledPack, Holder, StateDefinition } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';

/** A flow begins at intake, comes to every state, and from every open state to a closed one. */
export function checkFlow(walk: Walk): readonly PackFinding[] {
  return [...checkStart(walk), ...checkReached(walk), ...checkCloses(walk)];
}

function checkStart({ workflow }: Walk): readonly PackFinding[] {
  const start = workflow.states.find(({ code }) => code === workflow.start);
  if (!start || start.phase === 'intake') return [];
  return [fault(['workflows', { code: workflow.code }, 'start'], startText, { state: start.label })];
}

function checkReached({ workflow, standings }: Walk): readonly PackFinding[] {
  const reached = new Set(standings.map(({ state }) => state));
  return workflow.states
    .filter(({ code }) => !reached.has(code))
    .map((state) => fault(stateAt(workflow, state), unreached, { state: state.label, workflow: workflow.label }));
}

/**
 * A way to close counts when the office itself can go it, at any time and for any such case. Where a case lies because nobody was given it, that is
 * said of the state's owner, and not once more of every state before it.
 */
function checkCloses(walk: Walk): readonly PackFinding[] {
  const { pack, workflow, standings } = walk;
  const states = new Map(workflow.states.map((state) => [state.code, state]));
  const closing = closable(walk, states);
  const stuck = new Map<string, Standing>();
  for (const standing of standings) if (!closing.has(keyOf(standing)) && !stuck.has(standing.state)) stuck.set(standing.state, standing);
  return [...stuck].flatMap(([code, standing]) => {
    const state = states.get(code);
    return state ? [fault(stateAt(workflow, state), stuckText, { state: state.label, ...standingWords(pack, standing) })] : [];
  });
}

function closable({ pack, standings, steps }: Walk, states: ReadonlyMap<string, StateDefinition>): ReadonlySet<string> {
  const into = new Map<string, Step[]>();
  for (const step of steps.filter((one) => isSure(one, pack))) {
    const key = keyOf(step.to);
    const there = into.get(key);
    if (there) there.push(step);
    else into.set(key, [step]);
  }
  const ends = (standing: Standing) => {
    const state = states.get(standing.state);
    return state !== undefined && (state.phase === 'closed' || lacksOwner(standing, state, pack));
  };
  const closing = new Set(standings.filter(ends).map(keyOf));
  for (const key of closing) for (const { from } of into.get(key) ?? []) closing.add(keyOf(from)); // a set yields what is added meanwhile
  return closing;
}

/** Possible only in special circumstances: with another case, a request or a question that is open, or before the case was closed. */
const special: readonly ActionKind[] = ['merge', 'unmerge', 'withdraw', 'approve', 'refuse', 'answer', 'resume'];

/**
 * Not left to the reporter, who may be silent, or to a unit that only helps, and not bound to a time that passes. Steps leave a case what it is: a
 * grave matter is not made an ordinary one so that it can be closed.
 */
function isSure({ action, from }: Step, pack: CompiledPack): boolean {
  if (special.includes(action.kind) || action.beforeDueOf !== null || action.within !== null) return false;
  return action.by.some((holder) => !mayBeNobody.includes(holder) && isPartOf(holder, from) && canExist(pack, holder, from.level));
}

/** Of these a case may have none: a resident does not answer, nobody took part, nobody took it at a counter, and nobody need object. */
const mayBeNobody: readonly Holder[] = ['reporter', 'assisting-unit', 'taker', 'resident'];

const startText: FaultText = {
  what: {
    zh: '流程从“{state}”开始，而它不在受理阶段（phase: intake）；新来的案件总要先受理。',
    en: 'The workflow starts in “{state}”, which is not of the phase intake; what is reported is taken in first.',
  },
  mend: {
    zh: '把 start 改成受理阶段的环节，或者改正这个环节的 phase。',
    en: 'Start in a state of the phase intake, or correct its phase.',
  },
};
const unreached: FaultText = {
  what: {
    zh: '没有案件能走到“{state}”：“{workflow}”里没有谁能做的动作通向它。',
    en: '“{state}”: no case can come here; no action of “{workflow}” that can be done leads to it.',
  },
  mend: {
    zh: '让前面某个环节的动作用 to 指向它，或者删去这个环节。',
    en: 'Let an action of an earlier state lead here with `to`, or take the state away.',
  },
};
const stuckText: FaultText = {
  what: {
    zh: '案件到了“{state}”可能再也结不了案{matter}。只靠报告人、或者过期就不能做的动作，不算出路。',
    en: 'In “{state}” there are cases that can never be closed{matter}. What only the reporter can do, or nobody after a time, is no way out.',
  },
  mend: {
    zh: '给这个环节加一个本单位随时能做、并最终通向结案的动作，例如由受理中心“结案”，或者“改派”。',
    en: 'Add an action that the office can do at any time and that leads to closing in the end, such as “close” or “reassign” by the centre.',
  },
};
