import { weekdayOf } from '@gridkeeper/domain/base/civil-date.ts';
import { dayAt, momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { setShift } from '../people/duty/set-shift.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';

const system = { kind: 'system' } as const;
const sunday = 0;

/** The hotline's roster 热线值班 from today to the end of the week, one by day and one by night; the week after is left to be planned. */
export async function rosterDemoTown(tx: Tx, operators: readonly { readonly personId: string }[]): Promise<void> {
  const { zone } = await calendarOf(tx);
  const today = dayAt(zone, tx.now);
  const toSunday = (7 - weekdayOf(today)) % 7;
  for (let day = today; day <= today + toSunday; day += 1) {
    const turns =
      weekdayOf(day) === sunday
        ? [[8, 24]]
        : [
            [8, 20],
            [20, 32],
          ];
    for (const [i, [from = 0, to = 0]] of turns.entries()) {
      const operator = operators[i];
      const end = momentOf(zone, day, to * 60);
      if (!operator || end <= tx.now) continue;
      const times = { from: new Date(momentOf(zone, day, from * 60)).toISOString(), to: new Date(end).toISOString() };
      await setShift(tx, system, { commandId: newId(tx.now), roster: 'hotline', personId: operator.personId, ...times });
    }
  }
}
