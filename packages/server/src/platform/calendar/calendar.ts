import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import { sql } from 'kysely';
import { oncePerTx, roomDb, type Tx } from '../database/tx.ts';

type CalendarTables = {
  calendar_days: { day: string; working: boolean; year: number };
  calendar_years: { year: number; source: string; imported_at: Date };
  calendar_version: { singleton: boolean; version: number };
  districts: { district_id: number; zone: string };
};
const db = roomDb<CalendarTables>();

const known = new WeakMap<object, Map<string, WorkingCalendar>>();

/** The office's working calendar 工作日历, kept in memory until an import makes a new version. */
export async function calendarOf(tx: Tx): Promise<WorkingCalendar> {
  const head = await oncePerTx(tx, 'calendar', () =>
    db(tx)
      .selectFrom('districts')
      .select(['zone', (eb) => eb.selectFrom('calendar_version').select('version').as('version')])
      .where('district_id', '=', tx.districtId)
      .executeTakeFirstOrThrow(),
  );
  const mine = known.get(tx.platform.pool) ?? new Map<string, WorkingCalendar>();
  known.set(tx.platform.pool, mine);
  const key = `${head.zone}#${head.version}`;
  const cached = mine.get(key);
  if (cached) return cached;
  const days = await db(tx).selectFrom('calendar_days').select(['day', 'working']).execute();
  const years = await db(tx).selectFrom('calendar_years').select('year').execute();
  const calendar: WorkingCalendar = {
    zone: head.zone,
    version: String(head.version),
    exceptions: new Map(days.map((row) => [row.day, row.working])),
    knownYears: new Set(years.map((row) => row.year)),
  };
  mine.set(key, calendar);
  return calendar;
}

export type CalendarYear = { readonly year: number; readonly source: string; readonly days: ReadonlyMap<string, boolean> };

/** The years that are there, and nobody else adds one until the transaction ends. */
export async function holdCalendarYears(tx: Tx): Promise<ReadonlySet<number>> {
  await sql`SELECT pg_advisory_xact_lock(${calendarLock})`.execute(db(tx));
  const years = await db(tx).selectFrom('calendar_years').select('year').execute();
  return new Set(years.map((row) => row.year));
}

/** Any fixed number of our own. */
const calendarLock = 7_230_419;

/**
 * Brings in the arrangement of one year (only days that differ from Mon-Fri); replaces an earlier one. A new version makes the sweep
 * recompute every open case.
 */
export async function importCalendarYear(tx: Tx, year: CalendarYear): Promise<void> {
  await db(tx).deleteFrom('calendar_years').where('year', '=', year.year).execute();
  await db(tx)
    .insertInto('calendar_years')
    .values({ year: year.year, source: year.source, imported_at: new Date(tx.now) })
    .execute();
  if (year.days.size > 0) {
    await db(tx)
      .insertInto('calendar_days')
      .values([...year.days].map(([day, working]) => ({ day, working, year: year.year })))
      // A day of December that the paper of the next year arranges anew.
      .onConflict((known) =>
        known.column('day').doUpdateSet((eb) => ({ working: eb.ref('excluded.working'), year: eb.ref('excluded.year') })),
      )
      .execute();
  }
  tx.memory.delete('calendar');
  await db(tx).updateTable('calendar_version').set({ version: sql`version + 1` }).execute();
}
