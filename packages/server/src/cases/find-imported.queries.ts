import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** Which ids of a source system are cases already, and which cases they are. */
export async function findImported(tx: Tx, source: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['origin_id', 'case_id'])
    .where('district_id', '=', tx.districtId)
    .where('origin_source', '=', source)
    .where('origin_id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.origin_id ?? '', row.case_id]));
}
