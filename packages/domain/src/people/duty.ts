import type { DayNumber } from '../base/civil-date.ts';
import { day, type EpochMs, minute } from '../base/instant.ts';
import type { WorkingCalendar } from '../policy/calendar.ts';
import { spansOf } from '../policy/office-time.ts';
import type { OfficeHours } from '../policy/pack.ts';
import { dayAt, momentOf } from '../policy/zone.ts';

/** The duty rosters 值班表 of an office (F3: hotline; leaders who lead a shift 带班; emergencies S3, S10). */
export const dutyRosters = ['hotline', 'leader', 'emergency'] as const;
export type DutyRoster = (typeof dutyRosters)[number];

/** When a roster wants somebody on duty: round the clock (S-C), or while the office is open. */
export const dutyCoverages = ['all-day', 'office-hours'] as const;
export type DutyCoverage = (typeof dutyCoverages)[number];

/** From a moment to a moment, the end left out; milliseconds. */
export type Span = { readonly from: EpochMs; readonly to: EpochMs };

/** One shift 班次 is at most a day long, so that nobody is on duty round the clock for days by a slip of the pen. */
export const longestShift: EpochMs = day;

/** Whether a shift is longer than nothing and at most a day. */
export function isShift({ from, to }: Span): boolean {
  return from < to && to - from <= longestShift;
}

export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}

/** What of `whole` no span of `taken` covers, in order of time. */
export function without(whole: Span, taken: readonly Span[]): readonly Span[] {
  const left: Span[] = [];
  let at = whole.from;
  for (const span of taken.toSorted((a, b) => a.from - b.from)) {
    if (span.from > at) left.push({ from: at, to: Math.min(span.from, whole.to) });
    at = Math.max(at, span.to);
    if (at >= whole.to) return left;
  }
  return at < whole.to ? [...left, { from: at, to: whole.to }] : left;
}

/** The civil days of a week that begins with that Monday, in the office's zone; one of 23 or 25 hours where the zone changes its clocks. */
export function weekOf(monday: DayNumber, zone: string): Span {
  return { from: momentOf(zone, monday, 0), to: momentOf(zone, monday + 7, 0) };
}

/** When somebody is wanted in a week: all of it, or the office hours of its working days 工作时间. */
export function wantedIn(monday: DayNumber, coverage: DutyCoverage, calendar: WorkingCalendar, hours: OfficeHours): readonly Span[] {
  if (coverage === 'all-day') return [weekOf(monday, calendar.zone)];
  return Array.from({ length: 7 }, (_, i) => spansOf(monday + i, calendar, hours)).flat();
}

/** A shift with the terms of its person's posts: it counts only while the person holds one. */
export type MannedShift = Span & { readonly terms: readonly Span[] };

/** The parts of a shift in which its person holds no post any more, or not yet. */
export function absentFrom(shift: MannedShift): readonly Span[] {
  return without(shift, shift.terms);
}

/** When nobody is on duty though somebody is wanted 空缺: no shift at all, or one whose person holds no post then. */
export function dutyGaps(wanted: readonly Span[], shifts: readonly MannedShift[]): readonly Span[] {
  const manned = shifts.flatMap((shift) => without(shift, absentFrom(shift)));
  return wanted.flatMap((span) => without(span, manned));
}

/** The same shift by the wall clock so many days later. */
export function laterBy(days: number, { from, to }: Span, zone: string): Span {
  return { from: moved(from, days, zone), to: moved(to, days, zone) };
}

function moved(at: EpochMs, days: number, zone: string): EpochMs {
  const number = dayAt(zone, at);
  return momentOf(zone, number + days, (at - momentOf(zone, number, 0)) / minute);
}
