import { type FaultText, fault, type Standpoint, standpoints } from './check-fault.ts';
import type { ActionKind, CompiledPack, Requirement, Workflow } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { findHigherUnit } from './pack-index.ts';
import type { Filling } from './sentences-lists.ts';
import { labelIn } from './sentences-names.ts';
import { requirementWords } from './sentences-words.ts';

/** What each kind of action asks of the pack so that the engine can do it; the kinds mean the same everywhere. */
export function checkActions(pack: CompiledPack, workflow: Workflow): readonly PackFinding[] {
  return standpoints(pack, workflow).flatMap((standpoint) => [
    ...checkForm(standpoint),
    ...checkClock(standpoint),
    ...checkLevel(standpoint),
    ...checkNeeded(standpoint),
    ...checkTarget(standpoint),
  ]);
}

function refuse({ action, state, at }: Standpoint, text: FaultText, values: Readonly<Record<string, Filling>> = {}): PackFinding {
  return fault(at, text, { action: action.label, state: state.label, ...values });
}

function checkForm(standpoint: Standpoint): readonly PackFinding[] {
  const { forms, requires } = standpoint.action;
  if (requires.includes('form') === forms.length > 0) return [];
  return [refuse(standpoint, forms.length === 0 ? formUnnamed : formUnasked)];
}

function checkClock({ pack, state, action, at }: Standpoint): readonly PackFinding[] {
  const named = [
    ['before-due-of', action.beforeDueOf, clockElsewhere],
    ['after-due-of', action.afterDueOf, endElsewhere],
  ] as const;
  return named.flatMap(([key, code, text]) => {
    const clock = pack.clocks.find((one) => one.code === code);
    if (!clock || clock.runsIn.includes(state.code)) return [];
    return [fault([...at, key], text, { action: action.label, state: state.label, clock: clock.label })];
  });
}

function checkLevel(standpoint: Standpoint): readonly PackFinding[] {
  const { pack, action } = standpoint;
  const passesUp = action.kind === 'escalate' && action.level === null && !action.requires.includes('unit');
  if (passesUp && findHigherUnit(pack) === undefined) return [refuse(standpoint, noHigher)];
  if (action.level === null) return [];
  if (pack.levels.length < 2) return [refuse(standpoint, noLevels)];
  return action.requires.includes('unit') ? [refuse(standpoint, levelAndUnit)] : [];
}

/** Without these the action would change nothing. */
const needed: Readonly<Partial<Record<ActionKind, Requirement>>> = {
  coordinate: 'units',
  merge: 'case',
  rate: 'rating',
  extend: 'until',
  defer: 'until',
};

/** Of these requirements something comes with one kind of action only. */
const usedBy: Readonly<Partial<Record<Requirement, readonly ActionKind[]>>> = {
  units: ['coordinate'],
  checker: ['check'],
  case: ['merge'],
};

function checkNeeded(standpoint: Standpoint): readonly PackFinding[] {
  const { kind, requires } = standpoint.action;
  const lacking = needed[kind];
  const missing = lacking !== undefined && !requires.includes(lacking) ? [refuse(standpoint, lacks, words(lacking))] : [];
  const useless = requires.filter((requirement) => usedBy[requirement]?.includes(kind) === false);
  return [...missing, ...useless.map((requirement) => refuse(standpoint, unused, words(requirement)))];
}

function words(requirement: Requirement): Readonly<Record<string, Filling>> {
  return { requirement, words: requirementWords[requirement] };
}

const closes: readonly ActionKind[] = ['close', 'merge', 'void', 'withdraw', 'solve-on-the-spot'];
const reopens: readonly ActionKind[] = ['contest', 'rework', 'unmerge'];

function checkTarget(standpoint: Standpoint): readonly PackFinding[] {
  const { workflow, state, action } = standpoint;
  const target = workflow.states.find(({ code }) => code === (action.to ?? state.code));
  if (!target) return [];
  const values = { target: labelIn(workflow.states, target.code) };
  if (closes.includes(action.kind) && target.phase !== 'closed') return [refuse(standpoint, notClosed, values)];
  if (reopens.includes(action.kind) && target.phase === 'closed') return [refuse(standpoint, notOpen, values)];
  const stays = action.kind === 'extend' || action.kind === 'defer' || action.kind === 'coordinate';
  return stays && target.phase === 'closed' ? [refuse(standpoint, notOpen, values)] : [];
}

const formUnnamed: FaultText = {
  what: { zh: '“{action}”要求填表（requires: [form]），却没有写填哪张表。', en: '“{action}” asks for a form but does not say which.' },
  mend: {
    zh: '加上 form: 表单代码，或者删去 requires 里的 form。',
    en: 'Add `form:` with the code of a form, or take form out of requires.',
  },
};
const formUnasked: FaultText = {
  what: {
    zh: '“{action}”写了表单，却没有要求填写，这张表永远不会出现。',
    en: '“{action}” names a form but does not ask for it; it will never be shown.',
  },
  mend: { zh: '在 requires 里加上 form，或者删去 form。', en: 'Add form to requires, or take the form away.' },
};
const clockElsewhere: FaultText = {
  what: {
    zh: '“{action}”须在“{clock}”到期前提出，可是“{clock}”在“{state}”并不计时，这个动作永远做不了。',
    en: '“{action}” must come before “{clock}” runs out, but that clock does not run in “{state}”: it can never be done.',
  },
  mend: {
    zh: '把“{state}”加进该时限的 runs-in，或者改写 before-due-of。',
    en: 'Add “{state}” to runs-in of the clock, or name a clock that runs here.',
  },
};
const endElsewhere: FaultText = {
  what: {
    zh: '“{action}”要等“{clock}”到期，可是“{clock}”在“{state}”并不计时，这个动作永远做不了。',
    en: '“{action}” waits for “{clock}” to run out, but that clock does not run in “{state}”: it can never be done.',
  },
  mend: {
    zh: '把“{state}”加进该时限的 runs-in，或者改写 after-due-of。',
    en: 'Add “{state}” to runs-in of the clock, or name a clock that runs here.',
  },
};
const noHigher: FaultText = {
  what: {
    zh: '“{action}”要上报上级，可是单位表里没有 kind: higher 的上级单位。',
    en: '“{action}” passes the case up, but no unit is of the kind "higher".',
  },
  mend: {
    zh: '补上上级单位（kind: higher）；多级受理的，写 levels 和 level: up。',
    en: 'Add a unit of kind higher, or with several levels write `level: up`.',
  },
};
const noLevels: FaultText = {
  what: {
    zh: '“{action}”要上交或下沉一级，可是制度包没有两个以上的层级。',
    en: '“{action}” passes the case a level up or down, but the pack has no two levels.',
  },
  mend: { zh: '在 levels 里写明各级（从低到高），或者删去 level。', en: 'Write the levels, lowest first, or take `level` away.' },
};
const levelAndUnit: FaultText = {
  what: {
    zh: '“{action}”既换层级又指定责任单位；指定了单位，层级就不会变。',
    en: '“{action}” changes the level and names a unit at once; where a unit is named the level stays.',
  },
  mend: {
    zh: '从 requires 里删去 unit：到了另一级，由那一级的中心重新派遣。',
    en: 'Take unit out of requires: the centre of the other level dispatches anew.',
  },
};
const lacks: FaultText = {
  what: {
    zh: '“{action}”没有要求{words}，做了也等于没做。',
    en: '“{action}” does not ask for {words}; without it nothing would come of it.',
  },
  mend: { zh: '在 requires 里加上 {requirement}。', en: 'Add {requirement} to requires.' },
};
const unused: FaultText = {
  what: {
    zh: '“{action}”要求{words}，可是这种动作用不上它。',
    en: '“{action}” asks for {words}, which this kind of action does nothing with.',
  },
  mend: {
    zh: '从 requires 里删去 {requirement}，或者换一种动作。',
    en: 'Take {requirement} out of requires, or use another kind of action.',
  },
};
const notClosed: FaultText = {
  what: {
    zh: '“{action}”意味着了结案件，却通向“{target}”，而那里不是结案环节。',
    en: '“{action}” ends a case but leads to “{target}”, which is not closed.',
  },
  mend: {
    zh: '让 to 指向 phase: closed 的环节，或者换一种动作。',
    en: 'Lead `to` a state of the phase closed, or use another kind of action.',
  },
};
const notOpen: FaultText = {
  what: {
    zh: '“{action}”之后案件还要继续办，却停在已结案的“{target}”。',
    en: 'After “{action}” the case goes on, yet it leads to “{target}”, which is closed.',
  },
  mend: {
    zh: '让 to 指向尚未结案的环节，例如待审核或已派遣。',
    en: 'Lead `to` an open state, such as the one where cases are reviewed or dispatched.',
  },
};
