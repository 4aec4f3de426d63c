import type { AreaView } from '@gridkeeper/domain/areas/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import { groundOf } from './ground.ts';

/** The areas that are valid today, by code; the reader builds the tree from `parentId`. Division is public: every office sees all of its own. */
export async function listAreas(tx: Tx): Promise<readonly AreaView[]> {
  const { day } = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .select(['area_id', 'parent_id', 'code', 'name', 'level', 'kind', 'layer', 'valid_from', 'valid_to', 'households', 'persons'])
    .orderBy('code')
    .execute();
  return rows.map((row) => ({
    id: row.area_id,
    parentId: row.parent_id,
    code: row.code,
    name: row.name,
    level: row.level,
    kind: row.kind,
    layer: row.layer,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    households: row.households,
    persons: row.persons,
  }));
}
