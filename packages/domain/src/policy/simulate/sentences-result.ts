import { civilDateOf } from '../../base/civil-date.ts';
import type { Label } from '../../base/label.ts';
import { fillLabel } from '../sentences-lists.ts';
import { labelIn } from '../sentences-names.ts';
import { dayAt } from '../zone.ts';
import { cases, ofCases, share } from './numbers.ts';
import type { Simulation } from './simulate.ts';

/** How many were late, by clock, and what happened in truth. */
export function resultLines({ pack, figures, reality }: Simulation, zone: string): readonly Label[] {
  const { late, lateAnyway, clocks, lastClosedAt, reworked, provisional } = figures;
  if (lastClosedAt === null) return [{ zh: '没有可推演的案件。', en: 'There is no case to run.' }];
  const lines = [
    fillLabel(
      {
        zh: '{all}中有 {late}至少超过一个时限，占 {share}；最后一件于 {last} 办结。',
        en: 'Of {all} {late} run over at least one limit, {share}; the last one is closed on {last}.',
      },
      {
        all: cases(figures.cases),
        late: ofCases(late),
        share: share(late, figures.cases),
        last: civilDateOf(dayAt(zone, lastClosedAt)),
      },
    ),
    ...clocks.map((clock) =>
      fillLabel(
        { zh: '“{clock}”：{all}中 {late}超期，占 {share}。', en: '“{clock}”: {late} of {all} late, {share}.' },
        {
          clock: labelIn(pack.clocks, clock.code),
          all: cases(clock.cases),
          late: ofCases(clock.late),
          share: share(clock.late, clock.cases),
        },
      ),
    ),
  ];
  if (lateAnyway > 0)
    lines.push(
      fillLabel(
        {
          zh: '超期案件中有 {anyway}与排队无关：在下班后上报，或者办理用时本身超过时限。',
          en: '{anyway} of the late cases would be late without any queue: reported after hours, or the work itself takes longer than the limit.',
        },
        { anyway: ofCases(lateAnyway) },
      ),
    );
  if (reworked > 0)
    lines.push(fillLabel({ zh: '返工过的有 {reworked}。', en: '{reworked} sent back at least once.' }, { reworked: cases(reworked) }));
  if (provisional > 0)
    lines.push(
      fillLabel(
        {
          zh: '{provisional}的时限涉及放假安排未知的年份，只按周一至周五推算，属暂定。',
          en: 'The limits of {provisional} touch a year whose holidays are not known; they are provisional, counted from Monday to Friday.',
        },
        { provisional: cases(provisional) },
      ),
    );
  if (reality)
    lines.push(
      fillLabel(
        {
          zh: '实际情况：有答复时间的 {answered}中，{late}的答复晚于本制度各环节时限相加之日，占 {share}。',
          en: 'In truth: of {answered} with the time of their answer, {late} were answered after the day on which all limits of these rules, one after the other, end: {share}.',
        },
        { answered: cases(reality.answered), late: ofCases(reality.late), share: share(reality.late, reality.answered) },
      ),
    );
  return lines;
}
