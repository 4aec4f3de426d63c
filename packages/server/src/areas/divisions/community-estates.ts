import type { NamedOutline } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { requireSeeAreas } from '../area.policy.ts';
import { db } from '../areas.tables.ts';
import { readGround } from './read-ground.ts';

/** What of a community can be chosen by name as a dedicated grid 专属网格. @throws AppError not-allowed, not-found */
export async function communityEstates(tx: Tx, actor: StaffActor, communityId: string): Promise<readonly NamedOutline[]> {
  requireSeeAreas(actor);
  const community = await db(tx)
    .selectFrom('areas')
    .select('shape')
    .where('district_id', '=', tx.districtId)
    .where('area_id', '=', communityId)
    .where('level', '=', 'community')
    .where('valid_to', 'is', null)
    .executeTakeFirst();
  if (!community) throw new AppError('not-found');
  return community.shape === null ? [] : (await readGround(tx, community.shape)).estates;
}
