import { absentFrom, isShift, type Span } from '@gridkeeper/domain/people/duty.ts';
import type { SetShiftRequest } from '@gridkeeper/domain/people/duty-wire.ts';
import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { newId } from '../../platform/new-id.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { auditor, type PeopleEditor, requirePeopleEditor } from '../people.policy.ts';
import { db } from '../people.tables.ts';
import { findOverlapping } from './find-overlapping.ts';
import { getShift } from './get-shift.ts';
import { holdPerson } from './hold-person.ts';
import { officeMinute } from './office-minute.ts';
import { termsOf } from './terms-of.ts';

/**
 * Puts somebody on duty 排班 from a moment to a moment, or changes a shift that is not over (F3).
 * @returns the shift's id
 * @throws AppError not-allowed, not-found, duty-times-invalid, duty-overlap, duty-person-off, duty-shift-changed, command-reused
 */
export async function setShift(tx: Tx, actor: PeopleEditor, input: SetShiftRequest): Promise<string> {
  requirePeopleEditor(actor);
  const { commandId, ...body } = input;
  const run = async () => {
    const span: Span = { from: Date.parse(input.from), to: Date.parse(input.to) };
    if (!isShift(span) || span.to <= tx.now) throw new AppError('duty-times-invalid');
    const known = input.shiftId === undefined ? undefined : await getShift(tx, input.shiftId, input.seenVersion ?? 0);
    await requireFree(tx, input.personId, span, known?.shift_id);
    const shift = { roster: input.roster, person_id: input.personId, starts_at: new Date(span.from), ends_at: new Date(span.to) };
    if (known) await change(tx, known, shift);
    else
      await db(tx)
        .insertInto('duty_shifts')
        .values({ district_id: tx.districtId, shift_id: shiftId, version: 1, ...shift })
        .execute();
    await audit(tx, auditor(actor), 'duty.set', `shift:${shiftId}`, `${input.roster} person:${input.personId} ${input.from} ${input.to}`);
    return shiftId;
  };
  const shiftId = input.shiftId ?? newId(tx.now);
  return (await onceOnly(tx, { commandId, body: { ...body, does: 'duty.set' } }, run, shiftId)).ref;
}

async function requireFree(tx: Tx, personId: string, span: Span, exceptShift: string | undefined): Promise<void> {
  const { name } = await holdPerson(tx, personId);
  const terms = (await termsOf(tx, [personId])).get(personId) ?? [];
  if (absentFrom({ ...span, terms }).length > 0) throw new AppError('duty-person-off');
  const other = await findOverlapping(tx, personId, span, exceptShift);
  if (!other) return;
  throw new AppError('duty-overlap', { name, from: await officeMinute(tx, other.starts_at), to: await officeMinute(tx, other.ends_at) });
}

type Times = { readonly roster: SetShiftRequest['roster']; readonly person_id: string; readonly starts_at: Date; readonly ends_at: Date };

async function change(tx: Tx, known: { readonly shift_id: string; readonly version: number }, shift: Times): Promise<void> {
  await db(tx)
    .updateTable('duty_shifts')
    .set({ ...shift, version: known.version + 1 })
    .where('district_id', '=', tx.districtId)
    .where('shift_id', '=', known.shift_id)
    .execute();
}
