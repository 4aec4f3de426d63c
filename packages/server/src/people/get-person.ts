import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

/** @throws AppError not-found */
export async function getPerson(tx: Tx, personId: string): Promise<{ readonly name: string; readonly disabledAt: Date | null }> {
  const row = await db(tx)
    .selectFrom('people')
    .select(['name', 'disabled_at'])
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return { name: row.name, disabledAt: row.disabled_at };
}
