import { sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { factsFor } from './facts.ts';
import { db } from './measures.tables.ts';

export type OpenLoad = {
  readonly lead_unit: string | null;
  readonly grid_id: string | null;
  readonly category: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly due_soon: number;
};

/**
 * Open cases by unit, grid and category, in one pass over the open rows. "Due soon" begins where the pack's ladder warns 预警 and ends at the
 * limit, as the lights of the lists do.
 */
export async function openLoads(tx: Tx, actor: StaffActor): Promise<readonly OpenLoad[]> {
  const { rows } = await sql<OpenLoad>`
    SELECT lead_unit, grid_id, category, count(*) AS open, count(*) FILTER (WHERE overdue) AS overdue,
           count(*) FILTER (WHERE NOT overdue AND clock_light = 'soon') AS due_soon
    ${factsFor(tx, actor)} AND cases.phase <> 'closed'
    GROUP BY lead_unit, grid_id, category`.execute(db(tx));
  return rows;
}
