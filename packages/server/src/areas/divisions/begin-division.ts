import type { DivideInput, DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { requireEditAreas } from '../area.policy.ts';
import { db } from '../areas.tables.ts';
import { generalLayer } from '../general-layer.ts';
import { shapeOnRaster } from '../geos-overlay.ts';
import { lockCommunity } from './community.queries.ts';
import { isComputing } from './division-row.ts';
import { readGround } from './read-ground.ts';

export type NewDivision = {
  readonly communityId: string;
  readonly layer: string;
  readonly name: string;
  readonly rules: DivideRules;
  readonly dedicated: DivideInput['dedicated'];
};

/**
 * Begins a proposal; its grids are computed afterwards, see `computeDivision`.
 * @throws AppError not-allowed, not-found, input-invalid for a layer the rules do not have, division-no-ground, division-computing
 */
export async function beginDivision(tx: Tx, actor: StaffActor, input: NewDivision, divisionId: string): Promise<void> {
  requireEditAreas(actor);
  const { pack } = await currentPack(tx);
  if (input.layer !== generalLayer && !pack.layers.some(({ code }) => code === input.layer)) throw new AppError('input-invalid');
  const community = await lockCommunity(tx, input.communityId);
  if (community.shape === null) throw new AppError('division-no-ground');
  const { buildings } = await readGround(tx, community.shape);
  if (!buildings.some(({ households }) => households > 0)) throw new AppError('division-no-ground');
  await requireNoneComputing(tx, input.communityId);
  const now = new Date(tx.now);
  await db(tx)
    .insertInto('divisions')
    .values({
      district_id: tx.districtId,
      division_id: divisionId,
      community_id: input.communityId,
      layer: input.layer,
      name: input.name,
      state: 'draft',
      rules: JSON.stringify(input.rules),
      dedicated: JSON.stringify(input.dedicated),
      boundary: JSON.stringify(shapeOnRaster(community.shape)),
      revision: 0,
      last_revision: 0,
      effective_on: null,
      computing_since: now,
      failed: false,
      moves: null,
      created_at: now,
      updated_at: now,
      updated_by: actor.personId,
    })
    .execute();
  await audit(tx, actor, 'division.begin', `division:${divisionId}`);
}

/** Never two at once for one community; what died with its server is put aside. To be called with the community locked. @throws AppError division-computing */
export async function requireNoneComputing(tx: Tx, communityId: string): Promise<void> {
  const running = await db(tx)
    .selectFrom('divisions')
    .select(['division_id', 'computing_since'])
    .where('district_id', '=', tx.districtId)
    .where('community_id', '=', communityId)
    .where('computing_since', 'is not', null)
    .execute();
  if (running.some((one) => isComputing(one, tx.now))) throw new AppError('division-computing');
  for (const { division_id } of running) await markFailed(tx, division_id);
}

/** Nothing came of a computation; what the proposal was before stands. */
export async function markFailed(tx: Tx, divisionId: string): Promise<void> {
  await db(tx)
    .updateTable('divisions')
    .set({ computing_since: null, failed: true })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', divisionId)
    .execute();
}
