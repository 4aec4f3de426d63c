import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../people.tables.ts';

/** Keeps a person's shifts to this transaction until it ends: two who plan the same person at once come one after the other. @throws AppError not-found */
export async function holdPerson(tx: Tx, personId: string): Promise<{ readonly name: string }> {
  const row = await db(tx)
    .selectFrom('people')
    .select('name')
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}
