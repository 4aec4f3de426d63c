import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { followNames } from '@gridkeeper/domain/areas/divide/edit/follow-names.ts';
import { nameFresh } from '@gridkeeper/domain/areas/divide/edit/name-fresh.ts';
import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { inTransaction } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { divideApart } from '../divide/divide-apart.ts';
import { gridName } from '../divide/grid-names.ts';
import { GroundCutter } from '../geos-overlay.ts';
import { appendRevision } from './append-revision.ts';
import { markFailed } from './begin-division.ts';
import { besideLocked } from './beside-locked.ts';
import { withReplaces } from './common-ground.ts';
import { communityName } from './community.queries.ts';
import { divideInput } from './divide-input.ts';
import { type Division, findRevision, getDivision, lockDivision } from './division-row.ts';
import { standingGridsToday } from './standing-today.ts';

export type Computation = { readonly districtId: number; readonly divisionId: string; readonly what: 'computed' | 'rerun' };

/**
 * Divides a proposal's ground and keeps the result as its newest state. The ground is read first and let go, so that nobody waits for the engine; a
 * result that comes after the computation was given up is not kept. A fault is logged and marked, never thrown.
 */
export async function computeDivision(platform: Platform, { districtId, divisionId, what }: Computation): Promise<void> {
  try {
    const before = await inTransaction(platform, { districtId, readOnly: true }, async (tx) => {
      const division = await getDivision(tx, divisionId);
      const grids = (await findRevision(tx, division))?.grids ?? [];
      const locked = grids.filter((grid) => grid.locked);
      const dedicated = [...division.dedicated, ...drawnByHand(grids, division.dedicated)];
      return {
        division,
        locked,
        input: await divideInput(tx, { ...division, dedicated }, division.rules, locked),
        standing: await standingGridsToday(tx, division),
        community: await communityName(tx, division.community_id),
      };
    });
    const { division, locked, input, standing, community } = before;
    const { grids, figures, remarks } = await divideApart(input);
    const cutter = await GroundCutter.open();
    const heirs = withReplaces(cutter, besideLocked(grids, locked), standing, input.buildings);
    const proposed = followNames(nameFresh(heirs, community, standing, gridName), standing);
    await inTransaction(platform, { districtId }, async (tx) => {
      const now = await lockDivision(tx, divisionId);
      if (now.computing_since?.getTime() !== division.computing_since?.getTime()) return;
      await appendRevision(tx, now, { what, rules: division.rules, grids: proposed, figures, remarks, by: division.updated_by });
    });
  } catch (error) {
    platform.log.error('division.failed', { division: divisionId, message: String(error) });
    // With the database away nothing can be marked; in five minutes it counts as failed by itself.
    await inTransaction(platform, { districtId }, (tx) => markFailed(tx, divisionId)).catch(() => undefined);
  }
}

/** Dedicated grids that somebody drew into the proposal since it was begun: they are cut out as those named then. */
function drawnByHand(grids: readonly ProposedGrid[], named: Division['dedicated']): Division['dedicated'] {
  return grids.filter(
    ({ kind, locked, shape }) => kind === 'dedicated' && !locked && !named.some((one) => contains(shape, centreOf(one.shape))),
  );
}
