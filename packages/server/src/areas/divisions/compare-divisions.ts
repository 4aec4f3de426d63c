import type { DivisionComparison } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { requireSeeAreas } from '../area.policy.ts';
import { figuresOf } from '../divide/figures-of.ts';
import { divideInput } from './divide-input.ts';
import { getDivision } from './division-row.ts';
import { listDivisions } from './divisions.queries.ts';
import { standingGridsToday } from './standing-today.ts';

/**
 * Proposals of one community and layer side by side with its grids of today, which are measured by the rules of the first.
 * @throws AppError not-allowed, not-found, input-invalid for proposals of different ground
 */
export async function compareDivisions(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<DivisionComparison> {
  requireSeeAreas(actor);
  const found = await listDivisions(tx, { ids });
  const proposals = ids.flatMap((id) => found.find((one) => one.id === id) ?? []);
  const [first] = proposals;
  if (first === undefined || proposals.length < ids.length) throw new AppError('not-found');
  if (proposals.some((one) => one.communityId !== first.communityId || one.layer !== first.layer)) throw new AppError('input-invalid');
  const division = await getDivision(tx, first.id);
  const standing = (await standingGridsToday(tx, division)).flatMap(({ id, name, kind, shape }) =>
    shape === null ? [] : [{ key: id, name, kind, shape }],
  );
  if (standing.length === 0) return { standing: null, proposals };
  const { figures } = await figuresOf(await divideInput(tx, division, first.rules), standing);
  return { standing: figures, proposals };
}
