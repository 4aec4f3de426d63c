import { sql } from 'kysely';
import type { OpenChecks } from '../people/checkers.queries.ts';
import { db } from './cases.tables.ts';

/** How many checks each of these people has still to do; those with none are left out. */
export const openChecks: OpenChecks = async (tx, personIds) => {
  if (personIds.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['checker_id', sql<number>`count(*)`.as('open')])
    .where('district_id', '=', tx.districtId)
    .where('phase', '=', 'checking')
    .where('checker_id', 'in', [...personIds])
    .groupBy('checker_id')
    .execute();
  return new Map(rows.flatMap((row) => (row.checker_id ? [[row.checker_id, row.open] as const] : [])));
};
