import type { GridAsOf } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { groundOf } from '../ground.ts';
import type { Division } from './division-row.ts';
import { standingGrids } from './standing-grids.queries.ts';

/** The grids that a proposal is to take the place of, as they stand today. */
export async function standingGridsToday(
  tx: Tx,
  { community_id, layer }: Pick<Division, 'community_id' | 'layer'>,
): Promise<readonly GridAsOf[]> {
  const { day } = await groundOf(tx);
  return standingGrids(tx, { communityId: community_id, layer, on: day });
}
