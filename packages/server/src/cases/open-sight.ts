import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/**
 * Lets this transaction read the words, contacts and photos of restricted cases 限制查看, for which row-level security asks: of those that it has
 * judged to be visible, or, for the office's own jobs, of all. Others it named before are forgotten.
 */
export async function openSight(tx: Tx, cases: readonly string[] | 'system'): Promise<void> {
  const named = cases === 'system' ? cases : cases.join(',');
  await sql`SELECT set_config('gridkeeper.sight', ${named}, true)`.execute(db(tx));
}
