import { inTransaction } from '../database/tx.ts';
import type { Platform } from '../platform.ts';
import { holdCalendarYears, importCalendarYear } from './calendar.ts';
import { seededExceptions, seededYears } from './seeded-calendar.ts';

/**
 * Brings in the years that chinese-days knows (State Council arrangements 2014-2026) and the table lacks: all of them at first, those of a newer
 * release after an upgrade. What was imported stays as it is.
 */
export async function seedCalendar(platform: Platform, districtId: number): Promise<void> {
  await inTransaction(platform, { districtId }, async (tx) => {
    const there = await holdCalendarYears(tx);
    for (const year of seededYears) {
      if (!there.has(year)) await importCalendarYear(tx, { year, source: 'chinese-days 1.5.7', days: seededExceptions(year) });
    }
  });
}
