import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { dayAt, momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';

/** The last so many civil days of the office, today the last of them. */
export type Period = { readonly zone: string; readonly from: Date; readonly days: readonly CivilDate[] };

export async function lastDays(tx: Tx, howMany: number): Promise<Period> {
  const { zone } = await calendarOf(tx);
  const first = dayAt(zone, tx.now) - howMany + 1;
  return {
    zone,
    from: new Date(momentOf(zone, first, 0)),
    days: Array.from({ length: howMany }, (_, i) => civilDateOf(first + i)),
  };
}
