import { sql } from 'kysely';
import { today } from '../people/today.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** Case numbers 案件编号, e.g. 2026-004217: the year and a running number. Gaps are possible, doubles are not. */
export async function takeCaseNumbers(tx: Tx, howMany: number): Promise<string[]> {
  const { rows } = await sql<{ n: number }>`SELECT nextval('case_number_seq') AS n FROM generate_series(1, ${howMany})`.execute(db(tx));
  const year = (await today(tx)).slice(0, 4);
  return rows.map((row) => `${year}-${String(row.n).padStart(6, '0')}`);
}
