import { type FaultText, fault } from './check-fault.ts';
import { checkLadder } from './check-ladder.ts';
import type { ClockDefinition, CompiledPack, Condition } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { actionKindWords } from './sentences-words.ts';

/** Clocks run only while a case is open, and every row of other limits can hold. Whether limits fit into one another: `checkLimits`. */
export function checkClocks(pack: CompiledPack): readonly PackFinding[] {
  return pack.clocks.flatMap((clock) => [
    ...runsClosed(clock, pack),
    ...deadRestarts(clock, pack),
    ...deadLimits(clock),
    ...checkLadder(clock, pack),
  ]);
}

function runsClosed({ code, label, runsIn }: ClockDefinition, pack: CompiledPack): readonly PackFinding[] {
  const closed = pack.workflows.flatMap(({ states }) => states.filter((state) => state.phase === 'closed' && runsIn.includes(state.code)));
  return closed.map((state) => fault(['clocks', { code }, 'runs-in'], closedText, { clock: label, state: state.label, code: state.code }));
}

function deadRestarts({ code, label, restartsOn }: ClockDefinition, pack: CompiledPack): readonly PackFinding[] {
  const offered = new Set(pack.workflows.flatMap(({ states }) => states.flatMap(({ actions }) => actions.map(({ kind }) => kind))));
  return restartsOn
    .filter((kind) => !offered.has(kind))
    .map((kind) => fault(['clocks', { code }, 'restarts-on'], restartText, { clock: label, kind, words: actionKindWords[kind] }));
}

/** The first row that fits holds, so one that an earlier row contains never does. */
function deadLimits({ code, label, limits }: ClockDefinition): readonly PackFinding[] {
  return limits.flatMap((row, index) => {
    const at = ['clocks', { code }, 'limits', index];
    const before = limits.findIndex((other) => contains(other, row));
    if (before < index) return [fault(at, deadText, { clock: label, row: index + 1, before: before + 1 })];
    return contains(row, always) ? [fault(at, alwaysText, { clock: label, row: index + 1 })] : [];
  });
}

const always: Condition = { levels: null, severities: null, categories: null };

function contains(wide: Condition, narrow: Condition): boolean {
  const within = (a: readonly string[] | null, b: readonly string[] | null) => a === null || b?.every((code) => a.includes(code)) === true;
  return within(wide.levels, narrow.levels) && within(wide.severities, narrow.severities) && within(wide.categories, narrow.categories);
}

const closedText: FaultText = {
  what: {
    zh: '“{clock}”在“{state}”还在计时，而那里已经结案；结了案的案件不会超期。',
    en: '“{clock}” runs in “{state}”, which is closed; what is closed cannot be late.',
  },
  mend: { zh: '从 runs-in 里删去 {code}。', en: 'Take {code} out of runs-in.' },
};
const restartText: FaultText = {
  what: {
    zh: '“{clock}”要在“{words}”（{kind}）时重新计时，可是没有哪个流程有这种动作。',
    en: '“{clock}” begins anew on “{words}” ({kind}), but no workflow has that action.',
  },
  mend: {
    zh: '从 restarts-on 里删去 {kind}，或者在流程里写上这个动作。',
    en: 'Take {kind} out of restarts-on, or add the action to a workflow.',
  },
};
const deadText: FaultText = {
  what: {
    zh: '“{clock}”另定时限的第 {row} 行永远用不上：第 {before} 行已经包含它管的所有案件。',
    en: 'Row {row} of the limits of “{clock}” never holds: row {before} already covers all its cases.',
  },
  mend: { zh: '把较窄的一行写在前面，或者删去。', en: 'Put the narrower row first, or take it away.' },
};
const alwaysText: FaultText = {
  what: {
    zh: '“{clock}”另定时限的第 {row} 行没有任何条件，时限（limit）本身就永远用不上。',
    en: 'Row {row} of the limits of “{clock}” has no condition, so that its own limit never holds.',
  },
  mend: {
    zh: '写明它适用的 categories、levels 或 severities，或者直接写成 limit。',
    en: 'Say for which categories, levels or severities it holds, or make it the limit.',
  },
};
