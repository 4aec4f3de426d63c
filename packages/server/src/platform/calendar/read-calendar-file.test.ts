import { expect, test } from 'vitest';
import { CalendarFileError } from './calendar-fault.ts';
import { readCalendarFile } from './read-calendar-file.ts';

const day = (date: unknown, isOffDay: unknown) => ({ name: '元旦', date, isOffDay });
const json = (days: readonly unknown[], year: unknown = 2027) => JSON.stringify({ year, papers: [], days });
const good = [day('2026-12-31', true), day('2027-01-01', true), day('2027-01-09', false)];
const taken = new Map([
  ['2026-12-31', false],
  ['2027-01-01', false],
  ['2027-01-09', true],
]);

/** What is told of a file, by row, column and English reason. */
function faultsOf(text: string, year?: number): readonly (readonly [number, string, string])[] {
  try {
    readCalendarFile(text, 'file', year);
  } catch (fault) {
    if (fault instanceof CalendarFileError) return fault.faults.map(({ row, column, reason }) => [row, column, reason.en]);
    throw fault;
  }
  return [];
}

test('the shape of holiday-cn, with the days of December that next year’s paper arranges', () => {
  expect(readCalendarFile(`\ufeff${json(good)}`, '2027.json')).toEqual({ year: 2027, source: '2027.json', days: taken });
  expect(readCalendarFile(JSON.stringify({ days: good }), '2027.json', 2027).year).toBe(2027);
});

test('CSV, as a spreadsheet writes it', () => {
  const csv = '\ufeffdate,working,name\r\n2026-12-31,0,元旦\r\n2027-01-01,0,元旦\r\n2027-01-09,1,\r\n';
  expect(readCalendarFile(csv, '2027.csv')).toEqual({ year: 2027, source: '2027.csv', days: taken });
});

test('every bad row is named, with its column and why', () => {
  const bad = [day('2027-02-30', true), day('2026-11-30', true), day('2027-01-01', 'yes'), day('2027-01-01', true), null];
  expect(faultsOf(json(bad))).toEqual([
    [1, 'date', 'is no date of the form 2027-01-01'],
    [2, 'date', 'lies neither in that year nor in the December before it'],
    [3, 'isOffDay', 'must be true (off) or false (working)'],
    [4, 'date', 'stands twice in the file'],
    [5, 'isOffDay', 'must be true (off) or false (working)'],
    [5, 'date', 'is no date of the form 2027-01-01'],
  ]);
  expect(faultsOf('date,working\n2027-01-01,2\n2027/01/02,1\n2027-01-03')).toEqual([
    [1, 'working', 'must be 1 (working) or 0 (off)'],
    [2, 'date', 'is no date of the form 2027-01-01'],
    [3, 'working', 'must be 1 (working) or 0 (off)'],
  ]);
});

test('a file that is none, a year not published yet, and a year that does not fit', () => {
  const columnOf = (text: string, year?: number) => faultsOf(text, year).map(([row, column]) => [row, column]);
  expect(columnOf('{"year": 2027')).toEqual([[0, 'file']]);
  expect(columnOf('day;open\n1;1')).toEqual([[0, 'file']]);
  expect(columnOf('')).toEqual([[0, 'file']]);
  expect(columnOf('date,working\n')).toEqual([[0, 'file']]);
  expect(columnOf(json([]))).toEqual([[0, 'days']]);
  expect(columnOf(json(good), 2028)).toEqual([[0, 'year']]);
  expect(columnOf(json(good, '2027'))).toEqual([[0, 'year']]);
  expect(columnOf(json(good, 1875))).toEqual([[0, 'year']]);
  expect(columnOf(JSON.stringify({ days: [day('soon', true)] }))).toEqual([[0, 'year']]);
});
