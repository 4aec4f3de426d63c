import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { withSystemCare } from './care.ts';
import { db } from './registers.tables.ts';

/** Premises and care recipients counted at a building: they weigh in the work of a grid. */
export type CountedWork = { readonly premises: number; readonly care: number };

/** The work at buildings by their id; one that is not named has none. Care recipients are counted, never named. */
export async function countWork(tx: Tx, buildingIds: readonly string[]): Promise<ReadonlyMap<string, CountedWork>> {
  if (buildingIds.length === 0) return new Map();
  const { rows } = await withSystemCare(tx, () =>
    sql<{ building_id: string; premises: number; care: number }>`
      SELECT building_id, count(*) FILTER (WHERE sort = 'premises') AS premises, count(*) FILTER (WHERE restricted) AS care
      FROM register_entries
      WHERE district_id = ${tx.districtId} AND building_id = ANY(${[...buildingIds]}::uuid[]) AND ended_on IS NULL
        AND (sort = 'premises' OR restricted)
      GROUP BY building_id`.execute(db(tx)),
  );
  return new Map(rows.map(({ building_id, premises, care }) => [building_id, { premises, care }]));
}
