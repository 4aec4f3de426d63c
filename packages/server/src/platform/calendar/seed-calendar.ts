import { createRequire } from 'node:module';
import { inTransaction } from '../database/tx.ts';
import type { Platform } from '../platform.ts';
import { holdCalendarYears, importCalendarYear } from './calendar.ts';

/** Years that the package knows; after the last it silently falls back to Mon-Fri, so it is never asked beyond. */
const seeded = { from: 2014, to: 2026 } as const;

/**
 * Brings in the years that chinese-days knows (State Council arrangements 2014-2026) and the table lacks: all of them at first, those of a newer
 * release after an upgrade. What was imported stays as it is.
 */
export async function seedCalendar(platform: Platform, districtId: number): Promise<void> {
  await inTransaction(platform, { districtId }, async (tx) => {
    const there = await holdCalendarYears(tx);
    for (let year = seeded.from; year <= seeded.to; year += 1) {
      if (!there.has(year)) await importCalendarYear(tx, { year, source: 'chinese-days 1.5.7', days: exceptionsOf(year) });
    }
  });
}

/** The package's own table. Its functions are not asked: they format days in the host's zone, and west of Greenwich every holiday lies a day early. */
const table: { readonly holidays: Readonly<Record<string, string>>; readonly workdays: Readonly<Record<string, string>> } = createRequire(
  import.meta.url,
)('chinese-days/dist/chinese-days.json');

function exceptionsOf(year: number): Map<string, boolean> {
  const days = new Map<string, boolean>();
  for (let moment = Date.UTC(year, 0, 1); moment < Date.UTC(year + 1, 0, 1); moment += 86_400_000) {
    const text = new Date(moment).toISOString().slice(0, 10);
    const weekday = new Date(moment).getUTCDay() % 6 !== 0;
    const working = weekday ? table.holidays[text] === undefined : table.workdays[text] !== undefined;
    if (working !== weekday) days.set(text, working);
  }
  return days;
}
