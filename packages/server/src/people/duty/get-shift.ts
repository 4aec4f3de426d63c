import type { Selectable } from 'kysely';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db, type PeopleTables } from '../people.tables.ts';

/**
 * A shift that can still be changed, as the reader saw it, locked until the transaction ends.
 * @throws AppError not-found, duty-shift-changed, duty-times-invalid for one that is over
 */
export async function getShift(tx: Tx, shiftId: string, seenVersion: number): Promise<Selectable<PeopleTables['duty_shifts']>> {
  const row = await db(tx)
    .selectFrom('duty_shifts')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('shift_id', '=', shiftId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  if (row.version !== seenVersion) throw new AppError('duty-shift-changed');
  if (row.ends_at.getTime() <= tx.now) throw new AppError('duty-times-invalid');
  return row;
}
