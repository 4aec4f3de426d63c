import type { CivilDate, EpochMs } from './instant.ts';
import { day } from './instant.ts';

/** A civil date as a number: days since 1970-01-01. Cheap to add and compare, unlike the text. */
export type DayNumber = number;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day's number, or undefined where the text is no date of the calendar ("2026-02-30"). */
export function findDayNumber(text: string): DayNumber | undefined {
  const match = shape.exec(text);
  if (!match) return undefined;
  const ms: EpochMs = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return new Date(ms).toISOString().slice(0, 10) === text ? ms / day : undefined;
}

/** @throws RangeError where the text is no date */
export function getDayNumber(date: CivilDate): DayNumber {
  const found = findDayNumber(date);
  if (found === undefined) throw new RangeError(`no date of the calendar: ${date}`);
  return found;
}

export function civilDateOf(number: DayNumber): CivilDate {
  return new Date(number * day).toISOString().slice(0, 10);
}

export function yearOf(number: DayNumber): number {
  return new Date(number * day).getUTCFullYear();
}

/** 0 Sunday to 6 Saturday; 1970-01-01 was a Thursday. */
export function weekdayOf(number: DayNumber): number {
  return (((number + 4) % 7) + 7) % 7;
}
