import type { Tx } from '../../../platform/database/tx.ts';
import { db } from '../../areas.tables.ts';

/** Every grid of a community that ever was, of all layers. */
export async function communityGrids(tx: Tx, communityId: string) {
  return db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('parent_id', '=', communityId)
    .where('level', '=', 'grid')
    .select(['area_id as id', 'code', 'name'])
    .orderBy('code')
    .execute();
}
