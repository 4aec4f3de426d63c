import type { RemoveShiftRequest } from '@gridkeeper/domain/people/duty-wire.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { auditor, type PeopleEditor, requirePeopleEditor } from '../people.policy.ts';
import { db } from '../people.tables.ts';
import { getShift } from './get-shift.ts';

/**
 * Takes a shift off the roster 撤班; one that is over stays, as the record of who was on duty.
 * @throws AppError not-allowed, not-found, duty-shift-changed, duty-times-invalid, command-reused
 */
export async function removeShift(tx: Tx, actor: PeopleEditor, input: RemoveShiftRequest & { readonly shiftId: string }): Promise<void> {
  requirePeopleEditor(actor);
  const { commandId, shiftId, seenVersion } = input;
  const run = async () => {
    const shift = await getShift(tx, shiftId, seenVersion);
    await db(tx).deleteFrom('duty_shifts').where('district_id', '=', tx.districtId).where('shift_id', '=', shiftId).execute();
    await audit(tx, auditor(actor), 'duty.remove', `shift:${shiftId}`, `${shift.roster} person:${shift.person_id}`);
    return shiftId;
  };
  await onceOnly(tx, { commandId, body: { does: 'duty.remove', shiftId, seenVersion } }, run, shiftId);
}
