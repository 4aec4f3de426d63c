import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** The number of a case of this office. */
export async function numberOf(tx: Tx, caseId: string): Promise<string> {
  const { number } = await db(tx)
    .selectFrom('cases')
    .select('number')
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .executeTakeFirstOrThrow();
  return number;
}
