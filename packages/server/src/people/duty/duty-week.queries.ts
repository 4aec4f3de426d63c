import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import {
  absentFrom,
  type DutyCoverage,
  type DutyRoster,
  dutyGaps,
  type MannedShift,
  type Span,
  wantedIn,
  weekOf,
} from '@gridkeeper/domain/people/duty.ts';
import type { DutySpan, DutyWeek } from '@gridkeeper/domain/people/duty-wire.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { may, type StaffActor } from '../actor.ts';
import { db } from '../people.tables.ts';
import { requireMonday } from './require-monday.ts';
import { termsOf } from './terms-of.ts';

/** A week of a roster 值班表 with its gaps 空缺. @throws AppError input-invalid where the day is no Monday */
export async function dutyWeek(
  tx: Tx,
  actor: StaffActor,
  { roster, monday }: { readonly roster: DutyRoster; readonly monday: string },
): Promise<DutyWeek> {
  requireMonday(monday);
  const calendar = await calendarOf(tx);
  const { pack } = await currentPack(tx);
  const first = getDayNumber(monday);
  const rows = await shiftsIn(tx, roster, weekOf(first, calendar.zone));
  const terms = await termsOf(
    tx,
    rows.map((row) => row.person_id),
  );
  const manned = rows.map(
    (row): MannedShift => ({ from: row.starts_at.getTime(), to: row.ends_at.getTime(), terms: terms.get(row.person_id) ?? [] }),
  );
  const coverage = await coverageOf(tx, roster);
  return {
    roster,
    coverage,
    monday,
    today: civilDateOf(dayAt(calendar.zone, tx.now)),
    shifts: rows.map((row, i) => ({
      id: row.shift_id,
      personId: row.person_id,
      name: row.name,
      from: row.starts_at.toISOString(),
      to: row.ends_at.toISOString(),
      version: row.version,
      absent: present(manned.slice(i, i + 1).flatMap(absentFrom)),
    })),
    gaps: present(dutyGaps(wantedIn(first, coverage, calendar, pack.hours), manned)),
    canEdit: may(actor, 'people.edit'),
  };
}

const present = (spans: readonly Span[]): readonly DutySpan[] =>
  spans.map(({ from, to }) => ({ from: new Date(from).toISOString(), to: new Date(to).toISOString() }));

async function coverageOf(tx: Tx, roster: DutyRoster): Promise<DutyCoverage> {
  const row = await db(tx)
    .selectFrom('duty_coverages')
    .select('coverage')
    .where('district_id', '=', tx.districtId)
    .where('roster', '=', roster)
    .executeTakeFirst();
  return row?.coverage ?? 'all-day';
}

async function shiftsIn(tx: Tx, roster: DutyRoster, { from, to }: Span) {
  return db(tx)
    .selectFrom('duty_shifts as shift')
    .innerJoin('people', (on) => on.onRef('people.district_id', '=', 'shift.district_id').onRef('people.person_id', '=', 'shift.person_id'))
    .select(['shift.shift_id', 'shift.person_id', 'shift.starts_at', 'shift.ends_at', 'shift.version', 'people.name'])
    .where('shift.district_id', '=', tx.districtId)
    .where('shift.roster', '=', roster)
    .where('shift.starts_at', '<', new Date(to))
    .where('shift.ends_at', '>', new Date(from))
    .orderBy('shift.starts_at')
    .orderBy('shift.shift_id')
    .execute();
}
