import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';

/** The office's civil date of this transaction. */
export async function today(tx: Tx): Promise<CivilDate> {
  const { zone } = await calendarOf(tx);
  return civilDateOf(dayAt(zone, tx.now));
}
