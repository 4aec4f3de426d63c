import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { withSystemCare } from './care.ts';
import { db } from './registers.tables.ts';

/** Premises at a building, and its share of the care recipients around it: they weigh in the work of a grid. */
export type CountedWork = { readonly premises: number; readonly care: number };

/** Fewer households than this say too much of each. */
const fewest = 50;

/**
 * The work at buildings by their id; one that is not named has none. Care recipients 关爱对象 are never told by building, for whoever draws grids could
 * find out at which door one lives: those of a whole grid (of its community where fewer than fifty households live in it) are spread by households.
 */
export async function countWork(tx: Tx, buildingIds: readonly string[]): Promise<ReadonlyMap<string, CountedWork>> {
  if (buildingIds.length === 0) return new Map();
  const { rows } = await withSystemCare(tx, () =>
    sql<{ building_id: string; premises: number; care: number }>`
      WITH asked AS (
        SELECT building_id, grid_id, community_id, households FROM buildings
        WHERE district_id = ${tx.districtId} AND building_id = ANY(${[...buildingIds]}::uuid[])
      ), standing AS (
        SELECT b.community_id, b.grid_id, b.households,
          (SELECT count(*) FROM register_entries e WHERE e.district_id = b.district_id AND e.building_id = b.building_id AND e.restricted AND e.ended_on IS NULL) AS care
        FROM buildings b WHERE b.district_id = ${tx.districtId} AND b.community_id IN (SELECT community_id FROM asked)
      ), grids AS (
        SELECT grid_id, sum(households) AS households, sum(care) AS care FROM standing GROUP BY grid_id HAVING sum(households) >= ${fewest}
      ), communities AS (
        SELECT community_id, sum(households) AS households, sum(care) AS care FROM standing GROUP BY community_id HAVING sum(households) >= ${fewest}
      )
      SELECT a.building_id,
        (SELECT count(*)::int FROM register_entries e WHERE e.district_id = ${tx.districtId} AND e.building_id = a.building_id
           AND e.sort = 'premises' AND e.ended_on IS NULL) AS premises,
        coalesce(a.households * coalesce(g.care / g.households, c.care / c.households), 0)::float8 AS care
      FROM asked a
      LEFT JOIN grids g ON g.grid_id = a.grid_id
      LEFT JOIN communities c ON c.community_id = a.community_id`.execute(db(tx)),
  );
  return new Map(rows.map(({ building_id, premises, care }) => [building_id, { premises, care }]));
}
