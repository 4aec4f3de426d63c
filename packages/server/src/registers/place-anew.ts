import type { Bounds } from '@gridkeeper/domain/areas/bounds.ts';
import { sql } from 'kysely';
import { generalLayer } from '../areas/general-layer.ts';
import { groundOf } from '../areas/ground.ts';
import type { Tx } from '../platform/database/tx.ts';
import { placeEntriesAnew } from './place-entries-anew.ts';
import { db } from './registers.tables.ts';

/** How many lie in another grid now. */
export type PlacedAnew = { readonly buildings: number; readonly entries: number };

/**
 * After the general layer was divided anew: buildings and register entries in a box get the grid in which their point lies now, and that grid's community. To be called after
 * the areas were saved.
 */
export async function placeAnew(tx: Tx, bounds: Bounds): Promise<PlacedAnew> {
  return { buildings: await placeBuildings(tx, bounds), entries: await placeEntriesAnew(tx, bounds) };
}

async function placeBuildings(tx: Tx, [west, south, east, north]: Bounds): Promise<number> {
  const ground = await groundOf(tx);
  const index = ground.layers.get(generalLayer);
  const rows = await db(tx)
    .selectFrom('buildings')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`point[0] BETWEEN ${west} AND ${east} AND point[1] BETWEEN ${south} AND ${north}`)
    .select(['building_id', 'grid_id', 'point'])
    .orderBy('building_id')
    .forUpdate()
    .execute();
  const moved = rows.flatMap(({ building_id, grid_id: before, point }) => {
    const grid_id = index?.find(point.x, point.y) ?? null;
    const community_id = grid_id === null ? null : (ground.ancestors.get(grid_id)?.at(-1) ?? null);
    return grid_id === before ? [] : [{ building_id, grid_id, community_id }];
  });
  await sql`
    UPDATE buildings b SET grid_id = m.grid_id, community_id = coalesce(m.community_id, b.community_id)
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m (building_id uuid, grid_id uuid, community_id uuid)
    WHERE b.district_id = ${tx.districtId} AND b.building_id = m.building_id
  `.execute(db(tx));
  return moved.length;
}
