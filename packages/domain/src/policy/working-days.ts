import type { DayNumber } from '../base/civil-date.ts';
import { civilDateOf, getDayNumber, weekdayOf, yearOf } from '../base/civil-date.ts';
import type { CivilDate } from '../base/instant.ts';
import type { WorkingCalendar } from './calendar.ts';

/**
 * Holidays that fall on the same date each year 全国年节及纪念日放假办法 (as amended for 2025): 1 January, 1-2 May, 1-3 October. All that can be known
 * of a year whose arrangement is not published; the lunar ones and the make-up days cannot.
 */
const fixedHolidays: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

const seen = 1;
const working = 2;
const provisional = 4;

/** One byte a day, filled as asked: calendars are immutable, so what was read once holds. */
const firstDay = getDayNumber('1990-01-01');
const days = 130 * 366;
const tables = new WeakMap<WorkingCalendar, Uint8Array>();

function readDay(calendar: WorkingCalendar, number: DayNumber): number {
  const date = civilDateOf(number);
  const known = calendar.knownYears.has(yearOf(number));
  const weekend = weekdayOf(number) % 6 === 0;
  const usual = !weekend && (known || !fixedHolidays.has(date.slice(5)));
  const works = calendar.exceptions.get(date) ?? usual;
  return seen | (works ? working : 0) | (known ? 0 : provisional);
}

function lookUp(calendar: WorkingCalendar, number: DayNumber): number {
  let table = tables.get(calendar);
  if (!table) {
    table = new Uint8Array(days);
    tables.set(calendar, table);
  }
  const known = table[number - firstDay];
  if (known) return known;
  const read = readDay(calendar, number);
  table[number - firstDay] = read;
  return read;
}

/** Whether the office works on that day; for a year not published, Monday to Friday without the fixed-date holidays. */
export function isWorkingDayNumber(number: DayNumber, calendar: WorkingCalendar): boolean {
  return (lookUp(calendar, number) & working) !== 0;
}

/** Whether what is said of that day is a guess, because its year's arrangement is not published 暂定. */
export function isProvisionalDay(number: DayNumber, calendar: WorkingCalendar): boolean {
  return (lookUp(calendar, number) & provisional) !== 0;
}

/** @throws RangeError where the text is no date */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  return isWorkingDayNumber(getDayNumber(date), calendar);
}

/** The day itself where it is a working day, else the next one. A calendar without any within a year is refused. */
export function workingDayFrom(number: DayNumber, calendar: WorkingCalendar): DayNumber {
  for (let next = number; next < number + 366; next += 1) if (isWorkingDayNumber(next, calendar)) return next;
  throw new RangeError(`calendar ${calendar.version} has no working day within a year after ${civilDateOf(number)}`);
}

/** How many working days lie after `from` up to and with `to`. */
export function workingDaysBetween(from: DayNumber, to: DayNumber, calendar: WorkingCalendar): number {
  let count = 0;
  for (let number = from + 1; number <= to; number += 1) if (isWorkingDayNumber(number, calendar)) count += 1;
  return count;
}
