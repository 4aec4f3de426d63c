import { civilDateOf, getDayNumber } from '../../base/civil-date.ts';
import type { WorkingCalendar } from '../calendar.ts';
import type { OfficeHours } from '../pack.ts';

/** The State Council's arrangements for 2025 and 2026: days off by span, and make-up days 调休. For tests; the product imports its calendars. */
const off = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const makeUp = [
  ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
].flat();

function exceptions(): ReadonlyMap<string, boolean> {
  const days = new Map<string, boolean>();
  for (const [from, to] of off)
    for (let number = getDayNumber(from); number <= getDayNumber(to); number += 1) days.set(civilDateOf(number), false);
  for (const day of makeUp) days.set(day, true);
  return days;
}

export function calendarFor(zone: string): WorkingCalendar {
  return { zone, version: 'test', exceptions: exceptions(), knownYears: new Set([2025, 2026]) };
}

export const china = calendarFor('Asia/Shanghai');

/** 8:30-12:00 and 13:30-17:30; a limit in days ends at 17:30. */
export const office: OfficeHours = {
  spans: [
    [510, 720],
    [810, 1050],
  ],
  dayEnds: 1050,
};

/** A moment by the wall clock of Shanghai: `at('2026-09-18 10:00')`. */
export function at(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}+08:00`);
}

/** The wall clock of Shanghai at a moment, to the minute; what a failing test should show. */
export function wall(ms: number | null): string | null {
  return ms === null ? null : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
