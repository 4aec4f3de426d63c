import { findDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import { parse } from 'csv-parse/sync';
import type { CalendarYear } from './calendar.ts';
import { calendarReasons as because, type CalendarFault, CalendarFileError } from './calendar-fault.ts';

type Row = { readonly date: unknown; readonly working: boolean | undefined };
type Read = { readonly year: unknown; readonly rows: readonly Row[]; readonly column: string; readonly reason: CalendarFault['reason'] };

/**
 * Reads the arrangement of one year 放假安排: JSON in the shape of holiday-cn (`{year, days: [{name, date, isOffDay}]}`) or CSV with the heading
 * `date,working` and 1 or 0. Days of the December before belong to it where its paper arranges them, as holiday-cn has it.
 * @param source kept beside the year, e.g. the file's name
 * @param wantedYear needed where the file names none; with CSV the year of the last date when left out
 * @throws CalendarFileError naming every bad row; nothing of such a file is taken
 */
export function readCalendarFile(text: string, source: string, wantedYear?: number): CalendarYear {
  const clean = text.replace(/^\ufeff/u, '');
  const read = clean.trimStart().startsWith('{') ? readJson(clean) : readCsv(clean);
  const year = yearOf(read, wantedYear);
  const faults: CalendarFault[] = [];
  const days = new Map<string, boolean>();
  read.rows.forEach(({ date, working }, index) => {
    const row = index + 1;
    if (working === undefined) faults.push({ row, column: read.column, reason: read.reason });
    const wrong = findDateFault(date, year, days);
    if (wrong) faults.push({ row, column: 'date', reason: wrong });
    if (typeof date === 'string' && !wrong) days.set(date, working ?? false);
  });
  if (faults.length > 0) throw new CalendarFileError(faults);
  return { year, source, days };
}

function wholeFile(column: string, reason: CalendarFault['reason']): CalendarFileError {
  return new CalendarFileError([{ row: 0, column, reason }]);
}

function readJson(text: string): Read {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    throw wholeFile('file', because.notJson);
  }
  const { year, days } = file as { readonly year?: unknown; readonly days?: unknown };
  if (!Array.isArray(days) || days.length === 0) throw wholeFile('days', because.noDays);
  const rows = days.map((day: unknown) => {
    const { date, isOffDay } = (day ?? {}) as { readonly date?: unknown; readonly isOffDay?: unknown };
    return { date, working: typeof isOffDay === 'boolean' ? !isOffDay : undefined };
  });
  return { year, rows, column: 'isOffDay', reason: because.notOff };
}

function readCsv(text: string): Read {
  let records: string[][];
  try {
    records = parse(text, { relax_column_count: true, skip_empty_lines: true, trim: true });
  } catch {
    throw wholeFile('file', because.notJson);
  }
  const [heading, ...lines] = records;
  if (heading?.[0]?.toLowerCase() !== 'date' || heading[1]?.toLowerCase() !== 'working') throw wholeFile('file', because.notJson);
  if (lines.length === 0) throw wholeFile('file', because.noDays);
  const meaning: Readonly<Record<string, boolean>> = { '1': true, '0': false };
  const rows = lines.map(([date, working]) => ({ date, working: meaning[working ?? ''] }));
  return { year: undefined, rows, column: 'working', reason: because.notWorking };
}

function yearOf({ year, rows }: Read, wanted: number | undefined): number {
  if (year !== undefined && wanted !== undefined && year !== wanted) throw wholeFile('year', because.yearDiffers);
  const years = rows.flatMap(({ date }) => (isDate(date) ? [Number(date.slice(0, 4))] : []));
  const found = year ?? wanted ?? (years.length > 0 ? Math.max(...years) : undefined);
  if (found === undefined) throw wholeFile('year', because.yearMissing);
  if (typeof found !== 'number' || !Number.isInteger(found) || found < 1990 || found > 2100)
    throw wholeFile('year', because.yearImpossible);
  return found;
}

function findDateFault(date: unknown, year: number, taken: ReadonlyMap<string, boolean>): CalendarFault['reason'] | undefined {
  if (!isDate(date)) return because.notADate;
  if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`)) return because.otherYear;
  return taken.has(date) ? because.twice : undefined;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && findDayNumber(value) !== undefined;
}
