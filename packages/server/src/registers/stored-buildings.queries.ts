import type { Tx } from '../platform/database/tx.ts';
import { db } from './registers.tables.ts';
import type { BuildingRecord } from './save-buildings.ts';

/** The buildings that stand, by the id of their source, as an import would bring them. */
export async function findStoredBuildings(tx: Tx): Promise<ReadonlyMap<string, BuildingRecord>> {
  const rows = await db(tx)
    .selectFrom('buildings')
    .where('district_id', '=', tx.districtId)
    .select(['ref', 'label', 'point', 'footprint', 'households', 'persons'])
    .execute();
  return new Map(rows.map((row) => [row.ref, { ...row, point: [row.point.x, row.point.y] }]));
}
