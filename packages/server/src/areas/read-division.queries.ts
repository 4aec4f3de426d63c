import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import type { Division } from './check-division.ts';
import { groundOf } from './ground.ts';

/** The communities and grids that are valid today, with their shapes. */
export async function readDivision(tx: Tx): Promise<Division> {
  const { day } = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('level', 'in', ['community', 'grid'])
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .select(['area_id as id', 'parent_id as parentId', 'name', 'level', 'layer', 'shape'])
    .orderBy('code')
    .execute();
  return { communities: rows.filter(({ level }) => level === 'community'), grids: rows.filter(({ level }) => level === 'grid') };
}
