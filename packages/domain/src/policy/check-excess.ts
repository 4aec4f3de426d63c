import { day, hour } from '../base/instant.ts';
import type { Label } from '../base/label.ts';
import { exampleStarts, exampleWeek } from './check-week.ts';
import { limitWords } from './limit-words.ts';
import type { Duration, OfficeHours } from './pack.ts';
import { fillLabel } from './sentences-lists.ts';
import { addDuration } from './working-time.ts';

/** By how much the steps exceed the whole, in a sentence; undefined where they fit. */
export function findExcess(whole: Duration, steps: readonly Duration[], hours: OfficeHours): Label | undefined {
  const alike = steps.every((step) => familyOf(step) === familyOf(whole));
  return alike ? excessOfSum(whole, steps) : excessByExample(whole, steps, hours);
}

/** Minutes and hours are one measure; the others cannot be turned into one another without a calendar. */
function familyOf({ unit }: Duration): string {
  return unit === 'hours' ? 'minutes' : unit;
}

function excessOfSum(whole: Duration, steps: readonly Duration[]): Label | undefined {
  const sum = steps.reduce((total, step) => total + inSmallest(step), 0);
  if (sum <= inSmallest(whole)) return undefined;
  const amount = whole.unit === 'hours' ? sum / 60 : sum;
  return fillLabel({ zh: '加起来是 {sum}。', en: 'Together they are {sum}.' }, { sum: limitWords({ amount, unit: whole.unit }) });
}

function inSmallest({ amount, unit }: Duration): number {
  return unit === 'hours' ? amount * 60 : amount;
}

function excessByExample(whole: Duration, steps: readonly Duration[], hours: OfficeHours): Label | undefined {
  for (const { at, day: weekday } of exampleStarts(hours)) {
    const ends = steps.reduce((moment, step) => addDuration(moment, step, exampleWeek, hours).dueAt, at);
    const { dueAt } = addDuration(at, whole, exampleWeek, hours);
    if (ends > dueAt)
      return fillLabel(
        {
          zh: '例如{day}上班时开始，各步用足要 {steps}，而整个时限 {whole}就到了。',
          en: 'Begun at the opening on {day}, for example, the steps may take {steps}, but the whole runs out after {whole}.',
        },
        { day: weekday, ...spans(ends - at, dueAt - at) },
      );
  }
  return undefined;
}

/** Two spans of time in days, or in hours where days would not tell them apart. */
function spans(steps: number, whole: number): Readonly<Record<'steps' | 'whole', Label>> {
  const [a, b] = [Math.round(steps / day), Math.round(whole / day)];
  if (a !== b) return { steps: { zh: `${a} 天`, en: `${a} days` }, whole: { zh: `${b} 天`, en: `${b} days` } };
  const hours = (ms: number): Label => ({ zh: `${Math.round(ms / hour)} 小时`, en: `${Math.round(ms / hour)} hours` });
  return { steps: hours(steps), whole: hours(whole) };
}
