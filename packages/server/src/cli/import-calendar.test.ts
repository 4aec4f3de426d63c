import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sweepClocks } from '../cases/sweep-clocks.ts';
import { type SmallOffice, smallOffice } from '../cases/testing/small-office.ts';
import { seedCalendar } from '../platform/calendar/seed-calendar.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { UsageError } from './command.ts';
import { command } from './import-calendar.ts';

// A Monday: five working days from here run into 2027, which the seed does not know.
const now = Date.parse('2026-12-28T10:00:00+08:00');
let folder = '';
let office: SmallOffice;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gk-calendar-'));
  office = await smallOffice(now);
  await seedCalendar(office.platform, 1);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await office.end();
  rmSync(folder, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
});

async function importFile(...words: readonly string[]): Promise<string> {
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  const configuration = readConfiguration({ GRIDKEEPER_DATA: folder });
  const signal = new AbortController().signal;
  await command.run(words, { configuration, owner: office.config, beside: undefined, signal }).finally(() => spy.mockRestore());
  return text;
}

function fileWith(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const rows = async (text: string) => (await office.platform.pool.query(text)).rows;
const limit = async () => (await rows('SELECT due_at, due_provisional FROM cases'))[0];
const at = (moment: string) => new Date(`${moment}+08:00`);

test('a limit that runs into a year without arrangement is provisional; the import moves it and makes it sure', async () => {
  const id = await office.report();
  await office.act(id, 'centre', { action: 'dispatch', category: 'street-light', unit: 'sanitation' });
  expect(await limit()).toEqual({ due_at: at('2027-01-05T17:30'), due_provisional: true }); // 29, 30, 31 December, 4 and 5 January
  // An invented arrangement: New Year's Day off, Saturday 2 January worked.
  const file = fileWith('2027.csv', 'date,working\n2027-01-01,0\n2027-01-02,1\n');
  expect(await importFile(file)).toBe('2027: 2 days taken, 1 of them working, 1 off. Open limits are counted anew.\n');
  expect(await sweepClocks(office.platform, 1)).toBe(1);
  expect(await limit()).toEqual({ due_at: at('2027-01-04T17:30'), due_provisional: false });
  expect(await sweepClocks(office.platform, 1)).toBe(0);
});

test('one bad row, and nothing is taken', async () => {
  const before = await rows('SELECT version FROM calendar_version');
  const file = fileWith('2027.csv', 'date,working\n2027-01-01,0\n2027-01-02,yes\n');
  await expect(importFile(file)).rejects.toThrow('row 2, working: 应为 1（上班）或 0（放假） · must be 1 (working) or 0 (off)');
  expect(await rows('SELECT year FROM calendar_years WHERE year > 2026')).toEqual([]);
  expect(await rows('SELECT version FROM calendar_version')).toEqual(before);
});

test('a year brought in again replaces itself, with the days of December that it arranges', async () => {
  const days = (...all: readonly string[]) => JSON.stringify({ year: 2027, days: all.map((date) => ({ date, isOffDay: true })) });
  const file = fileWith('2027.json', days('2026-12-31', '2027-01-01'));
  await importFile(file);
  await importFile(file, '--year', '2027');
  expect(await rows('SELECT day::text, working FROM calendar_days WHERE year = 2027 ORDER BY day')).toEqual([
    { day: '2026-12-31', working: false },
    { day: '2027-01-01', working: false },
  ]);
  expect(await rows("SELECT year, source FROM calendar_years WHERE source = '2027.json'")).toEqual([{ year: 2027, source: '2027.json' }]);
});

test('an upgrade brings the years it knows and lacks, and leaves imported ones alone', async () => {
  await importFile(fileWith('2026.csv', 'date,working\n2026-10-01,0\n'));
  await office.platform.pool.query('DELETE FROM calendar_years WHERE year = 2025');
  const counts = () => rows('SELECT year, count(*)::int AS n FROM calendar_days WHERE year >= 2025 GROUP BY year ORDER BY year');
  expect(await counts()).toEqual([{ year: 2026, n: 1 }]);
  await Promise.all([seedCalendar(office.platform, 1), seedCalendar(office.platform, 1)]);
  expect(await counts()).toEqual([
    { year: 2025, n: expect.any(Number) },
    { year: 2026, n: 1 },
  ]);
  const before = await rows('SELECT version FROM calendar_version');
  await seedCalendar(office.platform, 1);
  expect(await rows('SELECT version FROM calendar_version')).toEqual(before);
});

test('wrong words and a missing file are answered with one sentence', async () => {
  await expect(importFile()).rejects.toThrow(UsageError);
  await expect(importFile('a', '--year', 'next')).rejects.toThrow(UsageError);
  await expect(importFile(join(folder, 'absent.csv'))).rejects.toThrow('There is no file');
});
