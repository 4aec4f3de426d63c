import { sql } from 'kysely';
import { roomDb, type Tx } from './tx.ts';

const db = roomDb<Record<never, never>>();

/**
 * Lets the planner see rows that this transaction has just put in. Without it, on a table it still believes empty, it checks foreign keys through
 * any index that begins with the district, and a bulk load grows with the square of its size. (ANALYZE belongs to the owner.)
 */
export async function freshStatistics(tx: Tx, tables: readonly string[]): Promise<void> {
  await sql`RESET ROLE`.execute(db(tx));
  await sql`ANALYZE ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db(tx));
  await sql`SET LOCAL ROLE gridkeeper_app`.execute(db(tx));
}
