import { findDayNumber, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { eventActor } from '../../../cases/event-actor.ts';
import type { StaffActor } from '../../../people/actor.ts';
import { AppError } from '../../../platform/app-error.ts';
import { audit } from '../../../platform/audit.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { currentPack } from '../../../policy/packs.ts';
import { requireEditAreas } from '../../area.policy.ts';
import { db } from '../../areas.tables.ts';
import { groundOf } from '../../ground.ts';
import { lockCommunity } from '../community.queries.ts';
import { type Division, lockDivision, requireDraft } from '../division-row.ts';
import { applyDivision } from './apply-division.ts';

/** So many days ahead a proposal may be given a date. */
const farthest = 366;

/**
 * Lets a draft take effect: today at once, on a later day by the office's own clock (`takeDueDivisions`).
 * @throws AppError not-allowed, not-found, division-computing, division-not-open, division-date-past, division-scheduled-already, and what
 * `applyDivision` throws
 */
export async function takeEffect(
  tx: Tx,
  actor: StaffActor,
  { divisionId, on }: { readonly divisionId: string; readonly on: CivilDate },
): Promise<void> {
  requireEditAreas(actor);
  const division = await lockDivision(tx, divisionId);
  requireDraft(tx, division);
  if (division.revision === 0) throw new AppError('division-not-open');
  const { day } = await groundOf(tx);
  const ahead = (findDayNumber(on) ?? Number.NEGATIVE_INFINITY) - getDayNumber(day);
  if (ahead < 0 || ahead > farthest) throw new AppError('division-date-past');
  await requireNoneScheduled(tx, division);
  if (ahead > 0) return schedule(tx, actor, division, on);
  const { pack } = await currentPack(tx);
  await applyDivision(tx, division, { audited: actor, by: eventActor(actor, pack) });
}

async function requireNoneScheduled(tx: Tx, { community_id, layer }: Division): Promise<void> {
  await lockCommunity(tx, community_id);
  const other = await db(tx)
    .selectFrom('divisions')
    .select('name')
    .where('district_id', '=', tx.districtId)
    .where('community_id', '=', community_id)
    .where('layer', '=', layer)
    .where('state', '=', 'scheduled')
    .executeTakeFirst();
  if (other) throw new AppError('division-scheduled-already', { name: other.name });
}

async function schedule(tx: Tx, actor: StaffActor, { division_id: id }: Division, on: CivilDate): Promise<void> {
  await db(tx)
    .updateTable('divisions')
    .set({ state: 'scheduled', effective_on: on, updated_at: new Date(tx.now), updated_by: actor.personId })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', id)
    .execute();
  await audit(tx, actor, 'division.schedule', `division:${id}`, on);
}
