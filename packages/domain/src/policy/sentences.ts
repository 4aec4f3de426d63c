import type { Label } from '../base/label.ts';
import { limitOf, type Matter } from './condition.ts';
import { limitWords } from './limit-words.ts';
import type { ActionDefinition, ClockDefinition, CompiledPack, LadderStep, NoticeRule, RoutingRow, Workflow } from './pack.ts';
import { fillLabel, joinLabels, listLabels, quoted } from './sentences-lists.ts';
import {
  actionKindNames,
  categoryNames,
  clauseWords,
  conditionWords,
  heldWords,
  holderNames,
  isEveryZone,
  labelIn,
  stateNames,
  unitLabel,
  unitNames,
  zoneNames,
} from './sentences-names.ts';
import { outcomeWords, requirementWords } from './sentences-words.ts';

export { holderWords } from './sentences-words.ts';

/** A row of the routing table 归口办理明细表 as a clerk reads it aloud: 第 3 行（G5.8）：停车、违建，在街道驻地 → 综合执法中队负责，建设管理委员会协助. */
export function routingSentence(pack: CompiledPack, row: RoutingRow): Label {
  const where = isEveryZone(pack, row.zones)
    ? { zh: '，不分地段', en: ', everywhere' }
    : fillLabel({ zh: '，在{zones}', en: ', at {zones}' }, { zones: zoneNames(pack, row.zones) });
  const held = heldWords(pack, row).map((part) => fillLabel({ zh: '，{part}', en: ', {part}' }, { part }));
  return fillLabel(
    { zh: '第 {row} 行（{clause}）：{what}{where}{held} → {who}', en: 'Row {row} ({clause}): {what}{where}{held} → {who}' },
    {
      row: row.row,
      clause: clauseWords(row.clause),
      what: categoryNames(pack, row.categories),
      where,
      held: joinLabels(held),
      who: answersFor(pack, row),
    },
  );
}

/** Who leads and who assists 负责、协助. */
export function answersFor(pack: CompiledPack, { lead, assisting }: Pick<RoutingRow, 'lead' | 'assisting'>): Label {
  const leads = fillLabel({ zh: '{unit}负责', en: '{unit} leads' }, { unit: unitLabel(pack, lead) });
  if (assisting.length === 0) return leads;
  const text = assisting.length === 1 ? ', {units} assists' : ', {units} assist';
  return joinLabels([leads, fillLabel({ zh: '，{units}协助', en: text }, { units: unitNames(pack, assisting) })]);
}

/**
 * A clock in words: its limit, while which states it runs and what begins it anew.
 * @param matter what the case is; null: in general, with every limit that differs
 */
export function clockSentence(pack: CompiledPack, clock: ClockDefinition, matter: Matter | null): Label {
  const { limit, clause } = matter === null ? clock : limitOf(clock, matter);
  const others = matter === null ? clock.limits.map((row) => otherLimit(pack, row)) : [];
  const anew =
    clock.restartsOn.length === 0
      ? { zh: '', en: '' }
      : fillLabel({ zh: '，{actions}时重新计时', en: ', anew on {actions}' }, { actions: actionKindNames(pack, clock.restartsOn) });
  return fillLabel(
    {
      zh: '{label}（{clause}）：{every}{limit}{others}；{states}期间计时{anew}',
      en: '{label} ({clause}): {every}{limit}{others}; runs in {states}{anew}',
    },
    {
      label: clock.label,
      clause: clauseWords(clause),
      every: clock.rhythm ? { zh: '每 ', en: 'every ' } : { zh: '', en: '' },
      limit: clock.endsOn === null ? limitWords(limit) : fillLabel({ zh: '到 {day} 为止', en: 'until {day}' }, { day: clock.endsOn }),
      others: joinLabels(others),
      states: stateNames(pack, clock.runsIn),
      anew,
    },
  );
}

function otherLimit(pack: CompiledPack, row: ClockDefinition['limits'][number]): Label {
  const what = conditionWords(pack, row) ?? { zh: '其他', en: 'otherwise' };
  return fillLabel(
    { zh: '；{what}：{limit}（{clause}）', en: '; {what}: {limit} ({clause})' },
    { what, limit: limitWords(row.limit), clause: clauseWords(row.clause) },
  );
}

/** Whom a clock tells when, a sentence for each step of its ladder, in the order of the pack. */
export function ladderSentences(pack: CompiledPack, clock: ClockDefinition): readonly Label[] {
  return clock.ladder.map((step) =>
    fillLabel({ zh: '{label}{moment}，{deed}', en: '{label}, {moment}: {deed}' }, { label: clock.label, ...stepWords(pack, step) }),
  );
}

/** A step of a ladder in two pieces: when, and what is done. */
export function stepWords(pack: CompiledPack, step: LadderStep): { readonly moment: Label; readonly deed: Label } {
  return { moment: momentWords(step), deed: deedWords(pack, step) };
}

function momentWords({ at }: LadderStep): Label {
  if ('after' in at) return fillLabel({ zh: '超期 {limit}后', en: '{limit} after the limit' }, { limit: limitWords(at.after) });
  if (at.share >= 1) return { zh: '到期未办结', en: 'when it runs out' };
  return fillLabel({ zh: '用去 {share}% 时', en: 'when {share} % have passed' }, { share: Math.round(at.share * 100) });
}

const deeds: Readonly<Record<LadderStep['does'], { readonly told: Label; readonly alone: Label }>> = {
  warn: { told: { zh: '提醒{holders}', en: '{holders} reminded' }, alone: { zh: '亮黄灯', en: 'shown as soon due' } },
  overdue: {
    told: { zh: '记为超期，告知{holders}', en: 'marked overdue, {holders} told' },
    alone: { zh: '记为超期', en: 'marked overdue' },
  },
  'pass-up': {
    told: { zh: '案件自动上报上一级，告知{holders}', en: 'the case passes to the level above by itself, {holders} told' },
    alone: { zh: '案件自动上报上一级', en: 'the case passes to the level above by itself' },
  },
  climb: {
    told: { zh: '升一级，告知{holders}', en: 'one level up, {holders} told' },
    alone: { zh: '升一级', en: 'one level up' },
  },
};

function deedWords(pack: CompiledPack, { does, tell }: LadderStep): Label {
  return tell.length === 0 ? deeds[does].alone : fillLabel(deeds[does].told, { holders: holderNames(pack, tell) });
}

/** Who is told of what beyond those whose turn it is 告知. */
export function noticeSentence(pack: CompiledPack, notice: NoticeRule): Label {
  return fillLabel(
    { zh: '{label}（{clause}）：{only}{actions}时告知{holders}', en: '{label} ({clause}): {only}on {actions}, {holders} told' },
    {
      only: onlyWords(pack, notice.only),
      label: notice.label,
      clause: clauseWords(notice.clause),
      actions: actionKindNames(pack, notice.on),
      holders: holderNames(pack, notice.tell),
    },
  );
}

function onlyWords(pack: CompiledPack, condition: NoticeRule['only']): Label {
  const only = conditionWords(pack, condition);
  return only ? fillLabel({ zh: '{only}，', en: '{only}, ' }, { only }) : { zh: '', en: '' };
}

/** An action in words: who may do it, what must come with it, and where the case is afterwards. */
export function actionSentence(pack: CompiledPack, workflow: Workflow, action: ActionDefinition): Label {
  return fillLabel(
    { zh: '{label}（{clause}）：由{holders}办理{terms}', en: '{label} ({clause}): by {holders}{terms}' },
    {
      label: action.label,
      clause: clauseWords(action.clause),
      holders: holderNames(pack, action.by),
      terms: joinLabels(actionTerms(pack, workflow, action).map((term) => fillLabel({ zh: '，{term}', en: ', {term}' }, { term }))),
    },
  );
}

/** Everything said of an action beside who may do it, a piece for each; what it leaves open is not said. */
export function actionTerms(pack: CompiledPack, workflow: Workflow, action: ActionDefinition): readonly Label[] {
  const { requires, beforeDueOf, afterDueOf, within, level, outcomes, tellsReporter, to } = action;
  const only = conditionWords(pack, action.only);
  const forms = action.forms.map((code) => quoted(labelIn(pack.forms, code)));
  const needed = requires.map((one) => (one === 'form' && forms.length > 0 ? anyOf(forms) : requirementWords[one]));
  return [
    ...(only ? [fillLabel({ zh: '仅限{only}', en: 'only for {only}' }, { only })] : []),
    ...(needed.length > 0 ? [fillLabel({ zh: '须有{needed}', en: 'with {needed}' }, { needed: listLabels(needed) })] : []),
    ...(beforeDueOf === null
      ? []
      : [fillLabel({ zh: '须在{clock}到期前提出', en: 'before “{clock}” runs out' }, { clock: labelIn(pack.clocks, beforeDueOf) })]),
    ...(afterDueOf === null
      ? []
      : [fillLabel({ zh: '须在{clock}期满之后', en: 'only after “{clock}” has run out' }, { clock: labelIn(pack.clocks, afterDueOf) })]),
    ...(outcomes === null
      ? []
      : [
          fillLabel(
            { zh: '结果只能是{outcomes}', en: 'outcome {outcomes} only' },
            { outcomes: anyOf(outcomes.map((one) => outcomeWords[one])) },
          ),
        ]),
    ...(tellsReporter ? [{ zh: '说明告知报告人', en: 'the note is written to the reporter' }] : []),
    ...(within === null ? [] : [fillLabel({ zh: '限 {limit}内', en: 'within {limit}' }, { limit: limitWords(within) })]),
    ...(level === null ? [] : [levelWay[level]]),
    ...(to === null ? [] : [fillLabel({ zh: '转为{state}', en: 'then {state}' }, { state: quoted(labelIn(workflow.states, to)) })]),
  ];
}

function anyOf(labels: readonly Label[]): Label {
  const of = (locale: keyof Label, or: string) => labels.map((label) => label[locale]).join(or);
  return { zh: of('zh', '或'), en: of('en', ' or ') };
}

const levelWay: Readonly<Record<'up' | 'down', Label>> = {
  up: { zh: '交上一级', en: 'to the level above' },
  down: { zh: '交下一级', en: 'to the level below' },
};
