import type { Label } from '../../base/label.ts';
import type { CompiledPack, OfficeHours } from '../pack.ts';
import type { PackChange } from '../wire.ts';
import { change, fromTo, renameWords, same } from './change.ts';

const everybody: Label = { zh: '全体', en: 'everybody' };

/** The name of the rules, and the hours by which limits are counted. */
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
  ];
  return texts.flatMap(([text, what]) => (what ? [change('other', everybody, text, { what })] : []));
}

function spanWords({ spans }: OfficeHours): Label {
  const texts = spans.map(([from, to]) => `${clockTime(from)}–${clockTime(to)}`);
  return { zh: ` ${texts.join('、')} `, en: texts.join(', ') };
}

function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
