import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { DividedGrid, DivideInput, DivideRules } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Division } from './division-row.ts';
import { type CommunityGround, readGround } from './read-ground.ts';

export type OfficeInput = DivideInput & { readonly buildings: CommunityGround['buildings'] };

/** What the engine divides and measures by: the ground of the office's own registers and map. Grids that are locked stay as they are. */
export async function divideInput(
  tx: Tx,
  { boundary, dedicated }: Pick<Division, 'boundary' | 'dedicated'>,
  rules: DivideRules,
  locked: readonly DividedGrid[] = [],
): Promise<OfficeInput> {
  const { buildings, barriers, estates } = await readGround(tx, boundary);
  // What was cut out and is locked since keeps the ground it has now.
  const free = dedicated.filter(({ shape }) => !locked.some((grid) => contains(grid.shape, centreOf(shape))));
  const whole = estates.map(({ shape }) => shape);
  return { boundary, buildings, barriers, estates: whole, dedicated: free, locked, rules };
}
