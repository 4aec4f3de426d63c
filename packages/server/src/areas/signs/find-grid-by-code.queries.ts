import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import { generalLayer } from '../general-layer.ts';
import { groundOf } from '../ground.ts';

/**
 * The grid that a sign's code leads to: the one that bears the code today, else whichever covers the middle of the last one that bore it,
 * so that signs still hanging after a new division 重新划分 lead to somebody.
 */
export async function findGridByCode(tx: Tx, code: string): Promise<string | undefined> {
  const ground = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('level', '=', 'grid')
    .where('code', '=', code)
    .select(['area_id', 'layer', 'centre', 'valid_from'])
    .orderBy('valid_from', 'desc')
    .execute();
  const current = rows.find(({ area_id }) => ground.ancestors.has(area_id));
  if (current !== undefined) return current.area_id;
  const last = rows.find(({ valid_from, centre }) => valid_from <= ground.day && centre !== null);
  if (last === undefined || last.centre === null) return undefined;
  const index = ground.layers.get(last.layer ?? generalLayer) ?? ground.layers.get(generalLayer);
  return index?.find(last.centre.x, last.centre.y);
}
