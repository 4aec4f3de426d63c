import { roomDb, type Tx } from '../platform/database/tx.ts';
import type { CasesTables } from './cases.tables.ts';

const db = roomDb<CasesTables>();

/** How many cases the district has. */
export async function countCases(tx: Tx): Promise<number> {
  const { n } = await db(tx)
    .selectFrom('cases')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('district_id', '=', tx.districtId)
    .executeTakeFirstOrThrow();
  return n;
}
