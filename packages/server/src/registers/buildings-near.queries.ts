import type { Bounds } from '@gridkeeper/domain/areas/bounds.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './registers.tables.ts';

export type BuildingOnMap = {
  readonly id: string;
  readonly label: string;
  readonly gridId: string | null;
  readonly point: LonLat;
  readonly footprint: AreaShape | null;
};

/** Buildings 楼栋 whose point lies in a box, by label, for a map on paper: where they stand and what they are called, nobody who lives there. */
export async function buildingsNear(tx: Tx, [west, south, east, north]: Bounds): Promise<readonly BuildingOnMap[]> {
  const rows = await db(tx)
    .selectFrom('buildings')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`point[0] BETWEEN ${west} AND ${east} AND point[1] BETWEEN ${south} AND ${north}`)
    .select(['building_id', 'label', 'grid_id', 'point', 'footprint'])
    .orderBy('label')
    .orderBy('building_id')
    .execute();
  return rows.map((row) => ({
    id: row.building_id,
    label: row.label,
    gridId: row.grid_id,
    point: [row.point.x, row.point.y],
    footprint: row.footprint,
  }));
}
