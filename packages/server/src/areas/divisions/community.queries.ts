import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';

export type Community = { readonly id: string; readonly code: string; readonly name: string; readonly shape: AreaShape | null };

/** A community that stands, locked until the transaction ends: two who divide it wait for each other. @throws AppError not-found */
export async function lockCommunity(tx: Tx, communityId: string): Promise<Community> {
  const row = await db(tx)
    .selectFrom('areas')
    .select(['area_id as id', 'code', 'name', 'shape'])
    .where('district_id', '=', tx.districtId)
    .where('area_id', '=', communityId)
    .where('level', '=', 'community')
    .where('valid_to', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}

/** The name of a community, whether it stands or stood. @throws AppError not-found */
export async function communityName(tx: Tx, communityId: string): Promise<string> {
  const row = await db(tx)
    .selectFrom('areas')
    .select('name')
    .where('district_id', '=', tx.districtId)
    .where('area_id', '=', communityId)
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row.name;
}
