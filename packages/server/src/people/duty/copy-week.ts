import { getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import { absentFrom, laterBy, weekOf } from '@gridkeeper/domain/people/duty.ts';
import type { CopyWeekRequest } from '@gridkeeper/domain/people/duty-wire.ts';
import { audit } from '../../platform/audit.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { newId } from '../../platform/new-id.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { auditor, type PeopleEditor, requirePeopleEditor } from '../people.policy.ts';
import { db } from '../people.tables.ts';
import { findOverlapping } from './find-overlapping.ts';
import { holdPerson } from './hold-person.ts';
import { requireMonday } from './require-monday.ts';
import { termsOf } from './terms-of.ts';

/**
 * Copies the shifts that begin in a week to the week after 复制到下周. What does not fit there (the person holds no post any more, or is on duty
 * already) is left out and shows as a gap of that week; copying twice changes nothing.
 * @throws AppError not-allowed, input-invalid where the day is no Monday, command-reused
 */
export async function copyWeek(tx: Tx, actor: PeopleEditor, input: CopyWeekRequest): Promise<void> {
  requirePeopleEditor(actor);
  requireMonday(input.monday);
  const { commandId, roster, monday } = input;
  const run = async () => {
    const { zone } = await calendarOf(tx);
    const shifts = await shiftsOf(tx, input, zone);
    const terms = await termsOf(
      tx,
      shifts.map((shift) => shift.person_id),
    );
    for (const shift of shifts) {
      await holdPerson(tx, shift.person_id);
      const span = laterBy(7, { from: shift.starts_at.getTime(), to: shift.ends_at.getTime() }, zone);
      const absent = absentFrom({ ...span, terms: terms.get(shift.person_id) ?? [] }).length > 0;
      if (absent || span.to <= tx.now || (await findOverlapping(tx, shift.person_id, span, undefined))) continue;
      const times = { starts_at: new Date(span.from), ends_at: new Date(span.to) };
      await db(tx)
        .insertInto('duty_shifts')
        .values({ ...shift, ...times, district_id: tx.districtId, shift_id: newId(tx.now), version: 1 })
        .execute();
    }
    await audit(tx, auditor(actor), 'duty.copy', `roster:${roster}`, monday);
    return roster;
  };
  await onceOnly(tx, { commandId, body: { does: 'duty.copy', roster, monday } }, run, roster);
}

/** By person, so that two who copy at once lock persons in the same order. */
async function shiftsOf(tx: Tx, { roster, monday }: CopyWeekRequest, zone: string) {
  const week = weekOf(getDayNumber(monday), zone);
  return db(tx)
    .selectFrom('duty_shifts')
    .select(['roster', 'person_id', 'starts_at', 'ends_at'])
    .where('district_id', '=', tx.districtId)
    .where('roster', '=', roster)
    .where('starts_at', '>=', new Date(week.from))
    .where('starts_at', '<', new Date(week.to))
    .orderBy('person_id')
    .orderBy('starts_at')
    .execute();
}
