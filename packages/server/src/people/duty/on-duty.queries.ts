import { day } from '@gridkeeper/domain/base/instant.ts';
import { absentFrom, type DutyRoster } from '@gridkeeper/domain/people/duty.ts';
import type { DutyNow, OnDuty } from '@gridkeeper/domain/people/duty-wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../people.tables.ts';
import { termsOf } from './terms-of.ts';

/** Who is on duty now 当前值班, and who begins next within a week; somebody without a post then is on neither list. */
export async function onDuty(tx: Tx, roster: DutyRoster): Promise<DutyNow> {
  const rows = await db(tx)
    .selectFrom('duty_shifts as shift')
    .innerJoin('people', (on) => on.onRef('people.district_id', '=', 'shift.district_id').onRef('people.person_id', '=', 'shift.person_id'))
    .select(['shift.person_id', 'shift.starts_at', 'shift.ends_at', 'people.name'])
    .where('shift.district_id', '=', tx.districtId)
    .where('shift.roster', '=', roster)
    .where('shift.ends_at', '>', new Date(tx.now))
    .where('shift.starts_at', '<', new Date(tx.now + 7 * day))
    .orderBy('shift.starts_at')
    .orderBy('people.name')
    .execute();
  const terms = await termsOf(
    tx,
    rows.map((row) => row.person_id),
  );
  const isThere = (row: (typeof rows)[number], at: number) =>
    absentFrom({ from: at, to: at + 1, terms: terms.get(row.person_id) ?? [] }).length === 0;
  const now = rows.filter((row) => row.starts_at.getTime() <= tx.now && isThere(row, tx.now));
  const later = rows.filter((row) => row.starts_at.getTime() > tx.now && isThere(row, row.starts_at.getTime()));
  const first = later[0]?.starts_at.getTime();
  return { now: now.map(present), next: later.filter((row) => row.starts_at.getTime() === first).map(present) };
}

const present = (row: { readonly person_id: string; readonly name: string; readonly starts_at: Date; readonly ends_at: Date }): OnDuty => ({
  personId: row.person_id,
  name: row.name,
  from: row.starts_at.toISOString(),
  to: row.ends_at.toISOString(),
});
