import { civilDateOf, findDayNumber, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import { minute } from '@gridkeeper/domain/base/instant.ts';
import { dayAt, momentOf } from '@gridkeeper/domain/policy/zone.ts';

/** A shift as it is typed: a day and two times of the wall clock `HH:MM`. An end that is not after the beginning is on the next day 次日. */
export type ShiftDraft = { readonly personId: string | null; readonly date: string; readonly from: string; readonly to: string };

export type ShiftFault = 'fault.person' | 'fault.date' | 'fault.time';

export function findShiftFault({ personId, date, from, to }: ShiftDraft): ShiftFault | undefined {
  if (personId === null) return 'fault.person';
  if (findDayNumber(date) === undefined) return 'fault.date';
  return minutesOf(from) === undefined || minutesOf(to) === undefined ? 'fault.time' : undefined;
}

/** Whether the shift ends on the day after it begins. */
export function endsNextDay({ from, to }: ShiftDraft): boolean {
  return (minutesOf(to) ?? 0) <= (minutesOf(from) ?? 0);
}

/** The moments of a sound draft, as they are sent. @throws RangeError where the day is none */
export function shiftTimes(draft: ShiftDraft, zone: string): { readonly from: string; readonly to: string } {
  const day = getDayNumber(draft.date);
  const last = endsNextDay(draft) ? day + 1 : day;
  const moment = (number: number, time: string) => new Date(momentOf(zone, number, minutesOf(time) ?? 0)).toISOString();
  return { from: moment(day, draft.from), to: moment(last, draft.to) };
}

/** A span as a draft: that of a shift, or of a gap, of which at most a day is taken. */
export function draftOf(personId: string | null, fromMs: number, toMs: number, zone: string): ShiftDraft {
  return { personId, date: civilDateOf(dayAt(zone, fromMs)), from: timeOf(fromMs, zone), to: timeOf(toMs, zone) };
}

/** A moment's time of the wall clock, `HH:MM`. */
export function timeOf(ms: number, zone: string): string {
  const minutes = Math.round((ms - momentOf(zone, dayAt(zone, ms), 0)) / minute);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function minutesOf(time: string): number | undefined {
  const match = /^(\d{2}):(\d{2})/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
