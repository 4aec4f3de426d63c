import type { Label } from '../../base/label.ts';
import { fillLabel, joinLabels } from '../sentences-lists.ts';
import type { DeskFigures } from './figures.ts';
import { cases, percent, persons, spanWords } from './numbers.ts';
import type { Simulation } from './simulate.ts';
import { deskLabel, minutesOfDay } from './staff.ts';

/** One unit in one sentence: its persons, its work, how long cases waited and how many were late for it. */
export function deskLine(desk: DeskFigures, { pack }: Simulation): Label {
  const parts = [
    desk.persons === null ? { zh: '未定人数，不排队', en: 'no number of persons given, so nobody waits' } : persons(desk.persons),
    work(desk),
    ...(desk.persons === null ? neededWords(desk) : loadWords(desk)),
    ...(desk.persons === null ? [] : waitWords(desk, minutesOfDay(pack.hours))),
  ];
  return fillLabel(
    { zh: '{unit}：{parts}。', en: '{unit}: {parts}.' },
    { unit: deskLabel(pack, desk.code), parts: joinLabels(parts, { zh: '，', en: '; ' }) },
  );
}

function work({ cases: count, turns, workMinutes, minutes, assumed }: DeskFigures): Label {
  const each = Math.round(workMinutes / turns);
  const varies = Math.abs(workMinutes / turns - minutes) > 0.01;
  const values = {
    all: cases(count),
    again: turns === count ? { zh: '', en: '' } : { zh: `共 ${turns} 次、`, en: `${turns} times, ` },
    each,
    minutes: Math.round(minutes),
    assumed: assumed ? { zh: '（系假定）', en: ' (assumed)' } : { zh: '', en: '' },
  };
  return varies
    ? fillLabel(
        {
          zh: '经手 {all}，{again}平均每次 {each} 分钟（未写明用时的按 {minutes} 分钟）',
          en: '{all}, {again}{each} min each on average ({minutes} where the file says nothing)',
        },
        values,
      )
    : fillLabel({ zh: '经手 {all}，{again}每次 {each} 分钟{assumed}', en: '{all}, {again}{each} min each{assumed}' }, values);
}

function neededWords({ needed }: DeskFigures): readonly Label[] {
  if (needed === null) return [];
  return [fillLabel({ zh: '工作量至少需 {needed}', en: 'the work takes {needed} at the least' }, { needed: persons(needed) })];
}

function loadWords(desk: DeskFigures): readonly Label[] {
  if (desk.load === null) return [];
  const load = fillLabel({ zh: '负荷 {load}', en: 'load {load}' }, { load: percent(desk.load) });
  return desk.load > 1 ? [load, { zh: '忙不过来', en: 'more than they can do' }, ...neededWords(desk)] : [load];
}

function waitWords({ medianWait, wait90, late }: DeskFigures, day: number): readonly Label[] {
  return [
    fillLabel(
      { zh: '等候中位数 {median}、九成不超过 {wait90}', en: 'median wait {median}, nine of ten within {wait90}' },
      { median: spanWords(medianWait, day), wait90: spanWords(wait90, day) },
    ),
    fillLabel({ zh: '因排队超期 {late}', en: '{late} late because of the queue' }, { late: cases(late) }),
  ];
}
