import { civilDateOf } from '../../base/civil-date.ts';
import type { Label } from '../../base/label.ts';
import { fillLabel } from '../sentences-lists.ts';
import { dayAt } from '../zone.ts';
import type { DeskFigures } from './figures.ts';
import { cases, ofCases, persons, signed, spanWords } from './numbers.ts';
import type { Bottleneck, Simulation } from './simulate.ts';
import { deskLabel, minutesOfDay } from './staff.ts';

/** Which queue makes most cases late, the evidence, and what one person more there would change. */
export function bottleneckLines(result: Simulation, zone: string): readonly Label[] {
  const { figures, bottleneck } = result;
  const desk = figures.desks.find(({ code }) => code === bottleneck?.desk);
  if (!desk || !bottleneck) return [nobodyWaits];
  return [evidence(desk, result), ...peakLines(desk, zone), ...reliefLines(desk, bottleneck, figures.late)];
}

const nobodyWaits: Label = { zh: '没有案件因排队超期。', en: 'No queue makes a case late.' };

function evidence(desk: DeskFigures, { pack }: Simulation): Label {
  const span = (minutes: number) => spanWords(minutes, minutesOfDay(pack.hours));
  return fillLabel(
    {
      zh: '{unit}：{late}主要因为在这里排队而超期。在这里经手的 {all}，等候中位数 {median}，九成不超过 {wait90}，最长 {longest}。',
      en: '{unit}: {late} late mainly because of the queue here. Of {all} that came half waited {median} or longer, nine of ten no longer than {wait90}, one {longest}.',
    },
    {
      unit: deskLabel(pack, desk.code),
      late: cases(desk.late),
      all: cases(desk.cases),
      median: span(desk.medianWait),
      wait90: span(desk.wait90),
      longest: span(desk.longestWait),
    },
  );
}

function peakLines({ peak }: DeskFigures, zone: string): readonly Label[] {
  if (!peak) return [];
  const values = { waiting: cases(peak.waiting), date: civilDateOf(dayAt(zone, peak.at)) };
  return [fillLabel({ zh: '排队最多时有 {waiting}在等（{date}）。', en: 'At its longest the queue had {waiting} ({date}).' }, values)];
}

function reliefLines(desk: DeskFigures, { withOneMore: more }: Bottleneck, before: number): readonly Label[] {
  if (!more) return [];
  return [
    fillLabel(
      {
        zh: '这里增加 1 人（共 {persons}），全部超期案件由 {before}变为 {after}（{change}）。',
        en: 'With one person more there ({persons} in all) the cases late anywhere go from {before} to {after} ({change}).',
      },
      {
        persons: persons((desk.persons ?? 0) + 1),
        before: ofCases(before),
        after: ofCases(more.late),
        change: signed(more.late - before),
      },
    ),
  ];
}
