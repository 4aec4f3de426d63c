import { createRequire } from 'node:module';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';

/** Years that the package knows; after the last it silently falls back to Mon-Fri, so it is never asked beyond. */
const seeded = { from: 2014, to: 2026 } as const;

/** The years that chinese-days knows: State Council arrangements 2014-2026. */
export const seededYears: readonly number[] = Array.from({ length: seeded.to - seeded.from + 1 }, (_, index) => seeded.from + index);

/** The package's own table. Its functions are not asked: they format days in the host's zone, and west of Greenwich every holiday lies a day early. */
const table: { readonly holidays: Readonly<Record<string, string>>; readonly workdays: Readonly<Record<string, string>> } = createRequire(
  import.meta.url,
)('chinese-days/dist/chinese-days.json');

/** The days of a year that differ from Mon-Fri: true working (made up for), false off. */
export function seededExceptions(year: number): Map<string, boolean> {
  const days = new Map<string, boolean>();
  for (let moment = Date.UTC(year, 0, 1); moment < Date.UTC(year + 1, 0, 1); moment += 86_400_000) {
    const text = new Date(moment).toISOString().slice(0, 10);
    const weekday = new Date(moment).getUTCDay() % 6 !== 0;
    const working = weekday ? table.holidays[text] === undefined : table.workdays[text] !== undefined;
    if (working !== weekday) days.set(text, working);
  }
  return days;
}

/** The working calendar that an office begins with, for what is computed without its database. @param zone IANA name */
export function seededCalendar(zone: string): WorkingCalendar {
  return {
    zone,
    version: 'seeded',
    exceptions: new Map(seededYears.flatMap((year) => [...seededExceptions(year)])),
    knownYears: new Set(seededYears),
  };
}
