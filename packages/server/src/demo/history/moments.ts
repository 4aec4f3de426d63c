import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { day, hour } from '@gridkeeper/domain/base/instant.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { isWorkingDay } from '@gridkeeper/domain/policy/working-days.ts';
import type { Chance } from './chance.ts';

/** How busy each hour of a day is, 0-23: mornings and evenings, hardly ever at night. */
const busy = [1, 0, 0, 0, 0, 2, 6, 14, 24, 26, 24, 18, 10, 12, 18, 20, 20, 18, 16, 14, 12, 8, 4, 2];

/** `howMany` moments of reporting in the last `days` days up to `end`, in order; days off are quieter. */
export function reportMoments(chance: Chance, end: EpochMs, days: number, howMany: number, calendar: WorkingCalendar): EpochMs[] {
  const hours = Array.from({ length: days * 24 }, (_, i) => end - (i + 1) * hour);
  const weighted = hours.map((from) => ({ from, weight: weightOf(from, calendar) }));
  const moments = Array.from({ length: howMany }, () => chance.pickWeighted(weighted, (one) => one.weight).from + chance.between(0, hour));
  return moments.sort((a, b) => a - b);
}

function weightOf(at: EpochMs, calendar: WorkingCalendar): number {
  const text = local(at, calendar.zone);
  const working = isWorkingDay(text.date, calendar);
  return (busy[text.hour] ?? 0) * (working ? 1 : 0.55);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function local(at: EpochMs, zone: string): { readonly date: string; readonly hour: number } {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  formats.set(zone, format);
  const [date = '', time = ''] = format.format(at).split(' ');
  return { date, hour: Number.parseInt(time, 10) };
}

/** The civil date some days after a moment. */
export function dateAfter(at: EpochMs, days: number, zone: string): string {
  return local(at + days * day, zone).date;
}
