import type { Label } from '../../base/label.ts';
import type { CampaignPhase, CompiledPack, OfficeHours } from '../pack.ts';
import { fillLabel } from '../sentences-lists.ts';
import type { PackChange } from '../wire.ts';
import { change, fromTo, renameWords, same } from './change.ts';
import { listChanges } from './list-changes.ts';

const everybody: Label = { zh: '全体', en: 'everybody' };

/** The phases of a campaign, how sure a suggestion must be, the name of the rules, and the hours by which limits are counted. */
export function officeChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const name = renameWords(before.label, after.label);
  const texts: readonly (readonly [Label, Label | undefined])[] = [
    [{ zh: '本制度{what}', en: 'The policy {what}' }, name],
    [
      { zh: '办公时间{what}', en: 'Office hours change {what}' },
      same(before.hours.spans, after.hours.spans) ? undefined : fromTo(spanWords(before.hours), spanWords(after.hours)),
    ],
    [
      { zh: '按日计算的时限，当日截止时刻{what}', en: 'The moment at which a limit in days ends changes {what}' },
      before.hours.dayEnds === after.hours.dayEnds
        ? undefined
        : fromTo(` ${clockTime(before.hours.dayEnds)} `, ` ${clockTime(after.hours.dayEnds)}`),
    ],
    [
      { zh: '类别提示的把握{what}', en: 'How sure a suggested category must be changes {what}' },
      same(before.suggestions, after.suggestions) ? undefined : fromTo(sureWords(before), sureWords(after)),
    ],
    [
      { zh: '划分网格的默认规则{what}', en: 'How ground is divided changes {what}' },
      same(before.division, after.division) ? undefined : fromTo(divisionWords(before), divisionWords(after)),
    ],
  ];
  return [...phaseChanges(before, after), ...texts.flatMap(([text, what]) => (what ? [change('other', everybody, text, { what })] : []))];
}

function phaseChanges(before: CompiledPack, after: CompiledPack): readonly PackChange[] {
  const days = ({ from, to }: CampaignPhase): Label => ({ zh: ` ${from} 至 ${to}`, en: `${from} to ${to}` });
  return listChanges(before.phases, after.phases, {
    kind: 'other',
    noun: { zh: '阶段', en: 'phase' },
    concerns: () => everybody,
    says: days,
    details: (was, is) =>
      was.from === is.from && was.to === is.to
        ? []
        : [fillLabel({ zh: '{days}', en: 'changes {days}' }, { days: fromTo(days(was), days(is)) })],
  });
}

function sureWords({ suggestions: { show, sure } }: CompiledPack): Label {
  return { zh: ` ${show} 起提示、${sure} 起标为很可能`, en: `shown from ${show}, likely from ${sure}` };
}

function divisionWords({ division: { tolerance, weights } }: CompiledPack): Label {
  const { household, premises, care, hectare } = weights;
  return fillLabel(
    {
      zh: '“上下 {share}%，一户 {household}、一家场所 {premises}、一位关爱对象 {care}、一公顷 {hectare}”',
      en: '“within {share} %, a household {household}, premises {premises}, a care recipient {care}, a hectare {hectare}”',
    },
    { share: Math.round(tolerance * 10_000) / 100, household, premises, care, hectare },
  );
}

function spanWords({ spans }: OfficeHours): Label {
  const texts = spans.map(([from, to]) => `${clockTime(from)}–${clockTime(to)}`);
  return { zh: ` ${texts.join('、')} `, en: texts.join(', ') };
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
