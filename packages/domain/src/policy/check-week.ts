import type { EpochMs } from '../base/instant.ts';
import { hour } from '../base/instant.ts';
import type { WorkingCalendar } from './calendar.ts';
import type { OfficeHours } from './pack.ts';

/** Plain weeks from Monday to Friday without holidays: limits of different units are compared by examples in them. 2001 has none to know of. */
export const exampleWeek: WorkingCalendar = { zone: 'UTC', version: 'example', exceptions: new Map(), knownYears: new Set([2001, 2002]) };

/** Monday, 5 March 2001, at midnight. */
export const exampleStart: EpochMs = Date.UTC(2001, 2, 5);

export const weekdays = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
] as const;

/** The opening of the office on the five working days. */
export function exampleStarts(hours: OfficeHours): readonly { readonly at: EpochMs; readonly day: (typeof weekdays)[number] }[] {
  const opening = ((hours.spans[0]?.[0] ?? 0) / 60) * hour;
  return weekdays.map((day, index) => ({ at: exampleStart + index * 24 * hour + opening, day }));
}
