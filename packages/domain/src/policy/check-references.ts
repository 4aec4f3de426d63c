import type { Label } from '../base/label.ts';
import { type FaultText, fault } from './check-fault.ts';
import { checkNames } from './check-names.ts';
import { nearest } from './check-nearest.ts';
import { kindWords, type Use, type UseKind } from './check-use.ts';
import { officeUses } from './check-uses-office.ts';
import { registerUses } from './check-uses-registers.ts';
import { ruleUses } from './check-uses-rules.ts';
import { workflowUses } from './check-uses-workflows.ts';
import type { CompiledPack } from './pack.ts';
import type { PackFinding } from './pack-finding.ts';
import { listLabels } from './sentences-lists.ts';

/** Every code that is used names something, and no code names two things. All other rules presume it. */
export function checkReferences(pack: CompiledPack): readonly PackFinding[] {
  const known = codesOf(pack);
  const uses = [...officeUses(pack), ...ruleUses(pack), ...workflowUses(pack), ...registerUses(pack)];
  const dangling = uses.flatMap((use) => {
    const among = use.among ?? known[use.kind];
    return among.includes(use.code) ? [] : [refuse(use, among)];
  });
  return [...checkNames(pack), ...dangling, ...emptyHeads(pack)];
}

function codesOf(pack: CompiledPack): Readonly<Record<UseKind, readonly string[]>> {
  const codes = (items: readonly { readonly code: string }[]) => items.map((item) => item.code);
  return {
    layer: codes(pack.layers),
    workflow: codes(pack.workflows),
    head: codes(pack.categories.filter(({ parent }) => parent === null)),
    category: codes(pack.categories.filter(({ parent }) => parent !== null)),
    zone: codes(pack.zones),
    unit: codes(pack.units),
    role: codes(pack.roles),
    level: codes(pack.levels),
    severity: codes(pack.severities),
    state: codes(pack.workflows.flatMap((workflow) => workflow.states)),
    clock: codes(pack.clocks),
    form: codes(pack.forms),
    register: codes(pack.registers),
    // Of these only some count, which each use says itself.
    field: [],
    group: [],
    option: [],
    column: [],
  };
}

function refuse({ at, kind, code }: Use, among: readonly string[]): PackFinding {
  const values = { kind: kindWords[kind], code };
  if (among.length === 0) return fault(at, none, values);
  const guess = nearest(code, among);
  if (guess !== undefined) return fault(at, mistyped, { ...values, guess });
  const some = among.slice(0, 5).map((one) => ({ zh: one, en: one }));
  return fault(at, unknown, { ...values, some: listLabels(some), of: among.length });
}

function emptyHeads(pack: CompiledPack): readonly PackFinding[] {
  return pack.categories
    .filter(({ code, parent }) => parent === null && !pack.categories.some((item) => item.parent === code))
    .map(({ code, label }) => fault(['categories', { code }, 'items'], noItems, { label }));
}

const what: Label = { zh: '没有代码为“{code}”的{kind}。', en: 'Here there is no {kind} "{code}".' };
const none: FaultText = {
  what,
  mend: {
    zh: '制度包还没有写任何{kind}：先补上一个代码为“{code}”的，或者删去这里的引用。',
    en: 'The pack has no {kind} at all: add one with that code, or take this reference away.',
  },
};
const mistyped: FaultText = {
  what,
  mend: { zh: '是不是“{guess}”？改正代码，或者补上“{code}”。', en: 'Did you mean "{guess}"? Correct the code, or add "{code}".' },
};
const unknown: FaultText = {
  what,
  mend: {
    zh: '改成已有的代码（共 {of} 个，例如 {some}），或者补上“{code}”。',
    en: 'Use a code that there is ({of}, such as {some}), or add "{code}".',
  },
};
const noItems: FaultText = {
  what: {
    zh: '大类“{label}”下面没有小类；大类本身不受理案件。',
    en: 'The head category “{label}” has no items; a head takes no cases itself.',
  },
  mend: { zh: '至少写一个小类，或者删去这个大类。', en: 'Write at least one item, or take the head away.' },
};
