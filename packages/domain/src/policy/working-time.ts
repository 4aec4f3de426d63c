import type { DayNumber } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import { hour, minute } from '../base/instant.ts';
import type { WorkingCalendar } from './calendar.ts';
import { addOfficeTime, endOfDay, officeTimeBetween } from './office-time.ts';
import type { Duration, OfficeHours } from './pack.ts';
import { isProvisionalDay, isWorkingDayNumber, workingDayFrom } from './working-days.ts';
import { dayAt } from './zone.ts';

/** A limit's last moment still in time; `provisional` 暂定 where a year it was counted through has no published arrangement. */
export type Due = { readonly dueAt: EpochMs; readonly provisional: boolean };

/** While a clock stands still: [from, to). */
export type Pause = { readonly from: EpochMs; readonly to: EpochMs };

/** What a limit is counted by. */
export type Pace = { readonly calendar: WorkingCalendar; readonly hours: OfficeHours };

/**
 * The end of a limit.
 * Days: the start day is not counted (Civil Code art. 201), and the limit ends with its last day (art. 203); natural days that end on a day off
 * end with the next working day (art. 203). Minutes and hours run round the clock; working hours leave out nights, days off and lunch.
 * @throws RangeError where the calendar has no working days, or the zone is unknown
 */
export function addDuration(start: EpochMs, duration: Duration, calendar: WorkingCalendar, hours: OfficeHours): Due {
  return addRunning(start, duration, [], { calendar, hours });
}

/**
 * The same for a clock that paused: time within a pause is not counted. A day counts when the clock runs at its end, so that a break within one day
 * costs nothing and gains nothing. Pauses are in order; one that begins after the limit has run out cannot bring it back.
 */
export function addRunning(start: EpochMs, duration: Duration, pauses: readonly Pause[], pace: Pace): Due {
  switch (duration.unit) {
    case 'minutes':
      return { dueAt: addWallTime(start, duration.amount * minute, pauses), provisional: false };
    case 'hours':
      return { dueAt: addWallTime(start, duration.amount * hour, pauses), provisional: false };
    case 'working-hours':
      return marked(start, addPausedOfficeTime(start, duration.amount * hour, pauses, pace), pace);
    case 'working-days':
    case 'natural-days':
      return endOf(start, countedDay(start, duration.amount, duration.unit, pauses, pace), pace);
  }
}

/** The end of a limit that ends with that day. */
export function endOf(start: EpochMs, day: DayNumber, pace: Pace): Due {
  if (!Number.isFinite(day)) return { dueAt: Number.POSITIVE_INFINITY, provisional: false };
  return marked(start, endOfDay(day, pace.calendar, pace.hours), pace);
}

function marked(start: EpochMs, dueAt: EpochMs, { calendar }: Pace): Due {
  if (!Number.isFinite(dueAt)) return { dueAt, provisional: false };
  const provisional = isProvisionalDay(dayAt(calendar.zone, dueAt), calendar) || isProvisionalDay(dayAt(calendar.zone, start), calendar);
  return { dueAt, provisional };
}

function addWallTime(start: EpochMs, ms: number, pauses: readonly Pause[]): EpochMs {
  let at = start;
  let left = ms;
  for (const pause of pauses) {
    const ran = Math.max(0, pause.from - at);
    if (ran >= left) break;
    left -= ran;
    at = Math.max(at, pause.to);
  }
  return at + left;
}

function addPausedOfficeTime(start: EpochMs, ms: number, pauses: readonly Pause[], { calendar, hours }: Pace): EpochMs {
  let at = start;
  let left = ms;
  for (const pause of pauses) {
    const ran = officeTimeBetween(at, Math.max(at, pause.from), calendar, hours);
    if (ran >= left) break;
    left -= ran;
    at = Math.max(at, pause.to);
    if (!Number.isFinite(at)) return at;
  }
  return addOfficeTime(at, left, calendar, hours);
}

/** The n-th day that counts after the day of `start`; Infinity while a pause has no end. */
export function countedDay(
  start: EpochMs,
  nth: number,
  unit: 'working-days' | 'natural-days',
  pauses: readonly Pause[],
  { calendar, hours }: Pace,
): DayNumber {
  let cursor = dayAt(calendar.zone, start);
  let left = nth;
  for (const pause of pauses) {
    const ends = walk(cursor, left, unit, calendar);
    if (endOfDay(ends, calendar, hours) < pause.from) return ends;
    const first = Math.max(dayAt(calendar.zone, pause.from), cursor + 1);
    if (!Number.isFinite(pause.to)) return Number.POSITIVE_INFINITY;
    const last = dayAt(calendar.zone, pause.to) - 1;
    if (last < first) continue;
    for (let number = cursor + 1; number < first; number += 1)
      if (unit === 'natural-days' || isWorkingDayNumber(number, calendar)) left -= 1;
    left = Math.max(left, 1); // natural days that had run out over a holiday wait for the first day after
    cursor = last;
  }
  return walk(cursor, left, unit, calendar);
}

function walk(from: DayNumber, count: number, unit: 'working-days' | 'natural-days', calendar: WorkingCalendar): DayNumber {
  if (unit === 'natural-days') return workingDayFrom(from + count, calendar);
  let at = from;
  for (let left = count; left > 0; left -= 1) at = workingDayFrom(at + 1, calendar);
  return at;
}
