import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** The name of a member of staff, for the desk. */
export async function nameOf(tx: Tx, personId: string): Promise<string> {
  const row = await db(tx)
    .selectFrom('v_people_names')
    .select('name')
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.name ?? '';
}
