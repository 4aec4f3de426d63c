import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Duration } from '@gridkeeper/domain/policy/pack.ts';
import { addDuration } from '@gridkeeper/domain/policy/working-time.ts';
import { dayAt, momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';

/** The last day of a time that begins on a day: three years of consent, ninety days of keeping. By the office's calendar and hours. */
export async function lastDayFinder(tx: Tx): Promise<(from: CivilDate, lasts: Duration) => CivilDate> {
  const calendar = await calendarOf(tx);
  const { pack } = await currentPack(tx);
  return (from, lasts) => {
    const begin = momentOf(calendar.zone, getDayNumber(from), 0);
    return civilDateOf(dayAt(calendar.zone, addDuration(begin, lasts, calendar, pack.hours).dueAt));
  };
}
