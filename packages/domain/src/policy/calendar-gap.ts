import { civilDateOf } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import type { WorkingCalendar } from './calendar.ts';
import { dayAt } from './zone.ts';

/** The State Council publishes the arrangement of the next year around the beginning of November. */
const publishedFrom = 11;

/**
 * The year that an office should bring in now 放假安排: the present one when it is not covered, from 1 November also the next, for limits begin to
 * run into it. The day is that of the calendar's zone.
 */
export function findCalendarGap(calendar: Pick<WorkingCalendar, 'zone' | 'knownYears'>, now: EpochMs): number | undefined {
  const [year = 0, month = 0] = civilDateOf(dayAt(calendar.zone, now)).split('-').map(Number);
  if (!calendar.knownYears.has(year)) return year;
  return month >= publishedFrom && !calendar.knownYears.has(year + 1) ? year + 1 : undefined;
}
