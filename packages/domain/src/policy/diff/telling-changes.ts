import type { Label } from '../../base/label.ts';
import type { CompiledPack, NoticeRule, Sample, SamplePeriod, Slip, SlipFact } from '../pack.ts';
import { fillLabel, listLabels, quoted } from '../sentences-lists.ts';
import { actionKindLabel, actionKindNames, conditionWords, holderNames } from '../sentences-names.ts';
import { slipFactWords } from '../sentences-words.ts';
import type { PackChange } from '../wire.ts';
import { compareSets, fromTo, same } from './change.ts';
import { listChanges } from './list-changes.ts';

const centre: Label = { zh: '受理中心', en: 'the centre' };

/** Who is told besides, which slips are printed, and which closed cases are drawn to be called back. */
export function tellingChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  return [
    ...listChanges(before.notices, after.notices, {
      kind: 'other',
      noun: { zh: '告知规则', en: 'notice' },
      concerns: ({ tell }) => holderNames(after, tell),
      says: (notice) => noticeWords(after, notice),
      details: (was, is) => (sameRule(was, is) ? [] : [otherwise(noticeWords(before, was), noticeWords(after, is))]),
    }),
    ...listChanges(before.slips, after.slips, {
      kind: 'other',
      noun: { zh: '单据', en: 'slip' },
      concerns: () => centre,
      says: ({ on }) => fillLabel({ zh: '{actions}时可打印', en: 'can be printed on {actions}' }, { actions: actionKindNames(after, on) }),
      details: (was, is) => slipDetails(before, after, was, is),
    }),
    ...listChanges(before.samples, after.samples, {
      kind: 'other',
      noun: { zh: '抽查规则', en: 'sample' },
      concerns: () => centre,
      says: (sample) => sampleWords(after, sample),
      details: (was, is) => {
        const rule = ({ action, share, always, per, only, tries }: Sample) => [action, share, always, per, only, tries];
        return same(rule(was), rule(is)) ? [] : [otherwise(sampleWords(before, was), sampleWords(after, is))];
      },
    }),
  ];
}

function otherwise(was: Label, is: Label): Label {
  return fillLabel({ zh: '{change}', en: 'changes {change}' }, { change: fromTo(quoted(was), quoted(is)) });
}

/** The order in which kinds and holders are written means nothing. */
function sameRule(was: NoticeRule, is: NoticeRule): boolean {
  return same([...was.on].sort(), [...is.on].sort()) && same([...was.tell].sort(), [...is.tell].sort()) && same(was.only, is.only);
}

function noticeWords(pack: CompiledPack, { on, tell, only }: NoticeRule): Label {
  const values = { actions: actionKindNames(pack, on), holders: holderNames(pack, tell), only: onlyWords(pack, only) };
  return fillLabel({ zh: '{only}{actions}时告知{holders}', en: '{holders} told on {actions}{only}' }, values);
}

function slipDetails(before: CompiledPack, after: CompiledPack, was: Slip, is: Slip): readonly Label[] {
  const { more, less } = compareSets(was.facts, is.facts);
  const names = (facts: readonly SlipFact[]) => listLabels(facts.map((fact) => slipFactWords[fact]));
  const turned = more.length + less.length === 0 && !same(was.facts, is.facts);
  return [
    ...(more.length === 0 ? [] : [fillLabel({ zh: '增列{more}', en: 'also shows {more}' }, { more: names(more) })]),
    ...(less.length === 0 ? [] : [fillLabel({ zh: '不再列{less}', en: 'no longer shows {less}' }, { less: names(less) })]),
    ...(turned ? [fillLabel({ zh: '各栏顺序改为{facts}', en: 'now shows, in this order, {facts}' }, { facts: names(is.facts) })] : []),
    ...(same(was.signatures, is.signatures)
      ? []
      : [
          fillLabel(
            { zh: '的签字栏{change}', en: 'changes who signs {change}' },
            {
              change: fromTo(signatureWords(was), signatureWords(is)),
            },
          ),
        ]),
    ...onDetails(before, after, was, is),
  ];
}

function signatureWords({ signatures }: Slip): Label {
  return signatures.length === 0 ? { zh: '无', en: 'nobody' } : listLabels(signatures.map(quoted));
}

function onDetails(before: CompiledPack, after: CompiledPack, was: Slip, is: Slip): readonly Label[] {
  if (same([...was.on].sort(), [...is.on].sort()) && same(was.only, is.only)) return [];
  const offered = (pack: CompiledPack, { on, only }: Slip) =>
    fillLabel({ zh: '{only}{actions}', en: '{actions}{only}' }, { only: onlyWords(pack, only), actions: actionKindNames(pack, on) });
  const change = fromTo(offered(before, was), offered(after, is));
  return [fillLabel({ zh: '的出具时机{change}', en: 'is offered otherwise: {change}' }, { change })];
}

function onlyWords(pack: CompiledPack, condition: NoticeRule['only']): Label {
  const only = conditionWords(pack, condition);
  return only ? fillLabel({ zh: '{only}，', en: ', for {only}' }, { only }) : { zh: '', en: '' };
}

function sampleWords(pack: CompiledPack, { action, share, always, per, only, tries }: Sample): Label {
  const all = conditionWords(pack, always);
  return fillLabel(
    { zh: '{only}{per}{action} {share}%{all}，最多试 {tries} 次', en: '{action}: {share} % {per}{only}{all}, tried {tries} times at most' },
    {
      per: periodWords[per],
      only: onlyWords(pack, only),
      tries,
      action: actionKindLabel(pack, action),
      share: Math.round(share * 10_000) / 100,
      all: all ? fillLabel({ zh: '，{all}全部', en: ', {all} all' }, { all }) : { zh: '', en: '' },
    },
  );
}

const periodWords: Readonly<Record<SamplePeriod, Label>> = {
  month: { zh: '每月', en: 'a month' },
  quarter: { zh: '每季度', en: 'a quarter' },
  'half-year': { zh: '每半年', en: 'a half-year' },
  year: { zh: '每年', en: 'a year' },
};
