import type { Bounds } from '@gridkeeper/domain/areas/bounds.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './registers.tables.ts';

/** A building as ground is divided by it 划分单元: counts, never who lives there. */
export type BuildingOnGround = {
  readonly id: string;
  readonly ref: string;
  readonly label: string;
  readonly point: LonLat;
  readonly footprint: AreaShape | null;
  readonly households: number;
  readonly persons: number;
};

/** Buildings whose point lies in a box, by `ref`. */
export async function buildingsOn(tx: Tx, [west, south, east, north]: Bounds): Promise<readonly BuildingOnGround[]> {
  const rows = await db(tx)
    .selectFrom('buildings')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`point[0] BETWEEN ${west} AND ${east} AND point[1] BETWEEN ${south} AND ${north}`)
    .select(['building_id', 'ref', 'label', 'point', 'footprint', 'households', 'persons'])
    .orderBy('ref')
    .execute();
  return rows.map(({ building_id, point, ...row }) => ({ ...row, id: building_id, point: [point.x, point.y] }));
}
