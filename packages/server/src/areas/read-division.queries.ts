import type { AreaKind } from '@gridkeeper/domain/areas/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import type { DividedArea } from './divided-area.ts';
import { groundOf } from './ground.ts';

/** An area with what the plan bounds. */
export type CountedArea = DividedArea & {
  readonly kind: AreaKind | null;
  readonly households: number | null;
  readonly persons: number | null;
};

/** The areas that are valid today, with their shapes and counts, by code. */
export async function readDivision(tx: Tx): Promise<readonly CountedArea[]> {
  const { day } = await groundOf(tx);
  return db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>=', day)]))
    .select(['area_id as id', 'parent_id as parentId', 'code', 'name', 'level', 'layer', 'kind', 'shape', 'households', 'persons'])
    .orderBy('code')
    .execute();
}
