import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import { GridIndex } from './grid-index.ts';
import { groundOf } from './ground.ts';

export type Community = { readonly id: string; readonly ancestorIds: readonly string[] };

/** Finds the community 社区 whose shape holds a point: for what lies in no grid. The shapes are read once in a transaction. */
export async function communityFinder(tx: Tx): Promise<(point: LonLat) => Community | undefined> {
  const { index, ancestors } = await oncePerTx(tx, 'communities', () => readCommunities(tx));
  return ([lon, lat]) => {
    const id = index.find(lon, lat);
    return id === undefined ? undefined : { id, ancestorIds: ancestors.get(id) ?? [] };
  };
}

async function readCommunities(tx: Tx) {
  const { day } = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('level', '=', 'community')
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .select(['area_id', 'ancestor_ids', 'shape'])
    .orderBy('code')
    .execute();
  return {
    index: new GridIndex(rows.flatMap(({ area_id: id, shape }) => (shape === null ? [] : [{ id, shape }]))),
    ancestors: new Map(rows.map((row) => [row.area_id, row.ancestor_ids])),
  };
}
