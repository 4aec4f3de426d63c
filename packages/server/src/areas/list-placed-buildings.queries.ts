import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';

export type PlacedBuilding = { readonly label: string; readonly gridId: string | null; readonly point: LonLat };

/** Every building with its place and the grid that the register says. */
export async function listPlacedBuildings(tx: Tx): Promise<readonly PlacedBuilding[]> {
  const rows = await db(tx)
    .selectFrom('v_registers_buildings')
    .where('district_id', '=', tx.districtId)
    .select(['label', 'grid_id', 'point'])
    .orderBy('label')
    .execute();
  return rows.map(({ label, grid_id, point }) => ({ label, gridId: grid_id, point: [point.x, point.y] }));
}
