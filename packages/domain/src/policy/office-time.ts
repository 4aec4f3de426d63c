import type { DayNumber } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import { minute } from '../base/instant.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { OfficeHours } from './pack.ts';
import { isWorkingDayNumber } from './working-days.ts';
import { dayAt, momentOf } from './zone.ts';

type Span = { readonly from: EpochMs; readonly to: EpochMs };

/** The office hours of a day; none on a day off. */
export function spansOf(number: DayNumber, calendar: WorkingCalendar, hours: OfficeHours): readonly Span[] {
  if (!isWorkingDayNumber(number, calendar)) return [];
  return hours.spans.map(([from, to]) => ({ from: momentOf(calendar.zone, number, from), to: momentOf(calendar.zone, number, to) }));
}

/** Milliseconds of office time 工作时 between two moments: working days only, the lunch break left out. */
export function officeTimeBetween(from: EpochMs, to: EpochMs, calendar: WorkingCalendar, hours: OfficeHours): number {
  let sum = 0;
  const last = dayAt(calendar.zone, to);
  for (let number = dayAt(calendar.zone, from); number <= last; number += 1)
    for (const span of spansOf(number, calendar, hours)) sum += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return sum;
}

/** The moment when so many milliseconds of office time have passed after `from`; ends at the close of a span rather than the next opening. */
export function addOfficeTime(from: EpochMs, ms: number, calendar: WorkingCalendar, hours: OfficeHours): EpochMs {
  let left = ms;
  const first = dayAt(calendar.zone, from);
  for (let number = first; number < first + 3660; number += 1) {
    for (const span of spansOf(number, calendar, hours)) {
      const start = Math.max(from, span.from);
      if (start >= span.to) continue;
      if (left <= span.to - start) return start + left;
      left -= span.to - start;
    }
  }
  throw new RangeError(`calendar ${calendar.version} has too little office time for ${ms / minute} minutes`);
}

/** The moment in a day at which that share of its office hours has passed; share 0 is the opening. Never at night. */
export function shareOfDay(number: DayNumber, share: number, calendar: WorkingCalendar, hours: OfficeHours): EpochMs {
  const total = hours.spans.reduce((sum, [from, to]) => sum + to - from, 0);
  let left = total * share;
  for (const [from, to] of hours.spans) {
    if (left < to - from) return momentOf(calendar.zone, number, from + left);
    left -= to - from;
  }
  return endOfDay(number, calendar, hours);
}

/**
 * The last moment of a day for a limit in days: the close of business where the office has one, else 24:00 (Civil Code art. 203). 24:00 is given
 * as its last millisecond, so that it is written with the day it belongs to.
 */
export function endOfDay(number: DayNumber, calendar: WorkingCalendar, hours: OfficeHours): EpochMs {
  const end = momentOf(calendar.zone, number, hours.dayEnds);
  return hours.dayEnds === 1440 ? end - 1 : end;
}

/** Whether the office is open at that moment: a working day, within its hours. */
export function isOfficeTime(moment: EpochMs, calendar: WorkingCalendar, hours: OfficeHours): boolean {
  return spansOf(dayAt(calendar.zone, moment), calendar, hours).some((span) => span.from <= moment && moment < span.to);
}
