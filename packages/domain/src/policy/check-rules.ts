import { type FaultText, fault } from './check-fault.ts';
import { untold } from './check-holders.ts';
import type { ActionKind, CompiledPack, NoticeRule, Sample, Slip, Successor } from './pack.ts';
import type { PackFinding, PathStep } from './pack-finding.ts';
import { actionKindWords } from './sentences-words.ts';

/** Notices, slips, samples and successors speak of what happens in this pack. */
export function checkRules(pack: CompiledPack): readonly PackFinding[] {
  return [
    ...pack.notices.flatMap((notice) => checkNotice(notice, pack)),
    ...pack.slips.flatMap((slip) => checkSlip(slip, pack)),
    ...pack.samples.flatMap((sample) => checkSample(sample, pack)),
    ...pack.successors.flatMap((successor, index) => checkSuccessor(successor, ['successors', index, 'from'], pack)),
  ];
}

/** Kinds that nothing in the pack does; every office takes reports. */
function notDone(kinds: readonly ActionKind[], pack: CompiledPack): readonly ActionKind[] {
  const done = new Set<ActionKind>(['report']);
  for (const { states } of pack.workflows) for (const { actions } of states) for (const { kind } of actions) done.add(kind);
  return kinds.filter((kind) => !done.has(kind));
}

function checkNotice({ code, label, on, tell }: NoticeRule, pack: CompiledPack): readonly PackFinding[] {
  const at: readonly PathStep[] = ['notices', { code }];
  return [
    ...notDone(on, pack).map((kind) => fault([...at, 'on'], neverDone, { label, kind, words: actionKindWords[kind] })),
    ...untold(pack, tell, [...at, 'tell'], label),
  ];
}

function checkSlip({ code, label, on, facts }: Slip, pack: CompiledPack): readonly PackFinding[] {
  const at: readonly PathStep[] = ['slips', { code }];
  const forms = pack.workflows.some(({ states }) =>
    states.some(({ actions }) => actions.some((action) => on.includes(action.kind) && action.forms.length > 0)),
  );
  return [
    ...notDone(on, pack).map((kind) => fault([...at, 'on'], neverDone, { label, kind, words: actionKindWords[kind] })),
    ...(facts.includes('form') && !forms ? [fault([...at, 'facts'], formless, { label })] : []),
    ...(facts.includes('severity') && pack.severities.length === 0 ? [fault([...at, 'facts'], ungraded, { label })] : []),
  ];
}

/** What is drawn is closed, so the action must be there to do in a closed state. */
function checkSample({ code, label, action: kind, share, always }: Sample, pack: CompiledPack): readonly PackFinding[] {
  const offered = pack.workflows.some(({ states }) =>
    states.some(({ phase, actions }) => phase === 'closed' && actions.some((action) => action.kind === kind)),
  );
  return [
    ...(offered ? [] : [fault(['samples', { code }, 'action'], notAfterClose, { label, kind, words: actionKindWords[kind] })]),
    ...(share === 0 && always === null ? [fault(['samples', { code }, 'share'], emptySample, { label })] : []),
  ];
}

function checkSuccessor({ kind, from }: Successor, at: readonly PathStep[], pack: CompiledPack): readonly PackFinding[] {
  const list = { unit: pack.units, role: pack.roles, level: pack.levels }[kind];
  return list.some(({ code }) => code === from) ? [fault(at, stillThere, { code: from })] : [];
}

const neverDone: FaultText = {
  what: {
    zh: '“{label}”在“{words}”（{kind}）时才用得上，可是没有哪个流程有这种动作。',
    en: '“{label}” is for “{words}” ({kind}), but no workflow has that action.',
  },
  mend: { zh: '从 on 里删去 {kind}，或者在流程里写上这个动作。', en: 'Take {kind} out of `on`, or add the action to a workflow.' },
};
const formless: FaultText = {
  what: {
    zh: '单据“{label}”要印表单内容（form），可是它对应的动作都不填表。',
    en: 'The slip “{label}” shows a form, but none of its actions has one.',
  },
  mend: { zh: '从 facts 里删去 form，或者给动作写上 form。', en: 'Take form out of `facts`, or give an action its form.' },
};
const ungraded: FaultText = {
  what: {
    zh: '单据“{label}”要印轻重缓急，可是制度包没有区分（severities）。',
    en: 'The slip “{label}” shows how grave the matter is, but the pack has no severities.',
  },
  mend: { zh: '从 facts 里删去 severity，或者写明 severities。', en: 'Take severity out of `facts`, or write the severities.' },
};
const notAfterClose: FaultText = {
  what: {
    zh: '“{label}”从已结案件里抽取，可是结案环节没有“{words}”（{kind}）动作，抽到了也做不了。',
    en: '“{label}” is drawn from closed cases, but no closed state offers “{words}” ({kind}).',
  },
  mend: { zh: '在结案环节加上 {kind}，例如由 centre 回访。', en: 'Add {kind} to a closed state, by the centre for example.' },
};
const emptySample: FaultText = {
  what: {
    zh: '“{label}”比例是 0，又没有必抽的案件，永远抽不到。',
    en: '“{label}” draws a share of 0 and takes none always; nothing is ever drawn.',
  },
  mend: { zh: '写明 share（例如 0.5）或 always。', en: 'Write a share, such as 0.5, or what is always taken.' },
};
const stillThere: FaultText = {
  what: { zh: '“{code}”还在这个制度包里，不需要接替者。', en: '“{code}” is still in this pack and needs no successor.' },
  mend: {
    zh: '删去这一条，或者把 from 改成上一版里有、这一版里没有的代码。',
    en: 'Take it away, or name a code that the version before had and this one has not.',
  },
};
