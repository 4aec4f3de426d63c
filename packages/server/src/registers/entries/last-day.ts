import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Duration } from '@gridkeeper/domain/policy/pack.ts';
import { addDuration } from '@gridkeeper/domain/policy/working-time.ts';
import { dayAt, momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { addDays } from '@gridkeeper/domain/registers/consent.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';

/**
 * The last day of a time that begins on a day: a year of consent, ninety days of keeping. Natural days are just so many: what binds the office to let go
 * is not put off to the next working day, as its limits are. Other units go by its calendar and hours.
 */
export async function lastDayFinder(tx: Tx): Promise<(from: CivilDate, lasts: Duration) => CivilDate> {
  const calendar = await calendarOf(tx);
  const { pack } = await currentPack(tx);
  return (from, lasts) => {
    if (lasts.unit === 'natural-days') return addDays(from, lasts.amount);
    const begin = momentOf(calendar.zone, getDayNumber(from), 0);
    return civilDateOf(dayAt(calendar.zone, addDuration(begin, lasts, calendar, pack.hours).dueAt));
  };
}
