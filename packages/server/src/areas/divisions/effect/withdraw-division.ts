import type { StaffActor } from '../../../people/actor.ts';
import { AppError } from '../../../platform/app-error.ts';
import { audit } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { requireEditAreas } from '../../area.policy.ts';
import { db } from '../../areas.tables.ts';
import { isComputing, lockDivision } from '../division-row.ts';

/** Puts a proposal aside 撤回 that has not taken effect: it stays to be looked at. @throws AppError not-allowed, not-found, division-computing, division-not-open */
export async function withdrawDivision(tx: Tx, actor: StaffActor, divisionId: string): Promise<void> {
  requireEditAreas(actor);
  const division = await lockDivision(tx, divisionId);
  if (isComputing(division, tx.now)) throw new AppError('division-computing');
  if (division.state !== 'draft' && division.state !== 'scheduled') throw new AppError('division-not-open');
  await db(tx)
    .updateTable('divisions')
    .set({ state: 'withdrawn', effective_on: null, updated_at: new Date(tx.now), updated_by: actor.personId })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', divisionId)
    .execute();
  await audit(tx, actor, 'division.withdraw', `division:${divisionId}`, division.state);
}
