import { type Bounds, inBounds } from '@gridkeeper/domain/areas/bounds.ts';
import type { EventActor } from '@gridkeeper/domain/cases/events.ts';
import { type SqlBool, sql } from 'kysely';
import { generalLayer } from '../areas/general-layer.ts';
import { placeOf } from '../areas/place-of.ts';
import type { Tx } from '../platform/database/tx.ts';
import { appendEvent } from './append-event.ts';
import { beginWork, type CaseWork, type HeldCase } from './case-work.ts';
import { db } from './cases.tables.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';

/** The ground that was divided anew: the grids that stood there, and the box around it. */
export type RedividedGround = { readonly gridIds: readonly string[]; readonly bounds: Bounds };

/** A case that lies in another grid now; `from` null: it lay in none. */
export type RegriddedCase = { readonly caseId: string; readonly number: string; readonly from: string | null; readonly to: string | null };

/**
 * Running cases of ground that was divided anew go to the grid in which their place lies now, each by one event; closed ones stay what they were. To be
 * called after the areas were saved.
 */
export async function moveCasesToGrids(tx: Tx, by: EventActor, { gridIds, bounds }: RedividedGround): Promise<readonly RegriddedCase[]> {
  const concerned = await db(tx)
    .selectFrom('cases')
    .select(['case_id', 'grid_id', 'point'])
    .where('district_id', '=', tx.districtId)
    .where('phase', '<>', 'closed')
    .where('point', 'is not', null)
    .where(sql<SqlBool>`(grid_id = ANY(${[...gridIds]}) OR grid_id IS NULL)`)
    .orderBy('case_id')
    .execute();
  const work = await beginWork(tx);
  const moved: RegriddedCase[] = [];
  for (const { case_id, grid_id, point } of concerned) {
    if (grid_id === null && point !== null && !inBounds(bounds, [point.x, point.y])) continue;
    const found = await takeTodaysGrid(work, await holdCase(work, case_id), by);
    if (found !== undefined) moved.push(found);
  }
  await flush(work);
  return moved;
}

/** A running case whose place lies in another grid of today goes there, by one event; undefined: it lies where it lay. */
export async function takeTodaysGrid(work: CaseWork, held: HeldCase, by: EventActor): Promise<RegriddedCase | undefined> {
  const { state, pack, point } = held;
  // Somebody may have closed it since it was looked for.
  if (state.phase === 'closed' || point === null) return undefined;
  const layer = pack.categories.find(({ code }) => code === state.category)?.layer ?? generalLayer;
  const { gridId, areaIds } = await placeOf(work.tx, point, layer);
  if (gridId === state.place.gridId) return undefined;
  // The zone decided who handles it; that is not undone by a new border.
  const place = { gridId, areaIds, zone: state.place.zone };
  appendEvent(work, held, { type: 'regridded', v: 1, at: Math.max(work.tx.now, state.last.at), by, contents: [], place });
  return { caseId: held.id, number: held.number, from: state.place.gridId, to: gridId };
}
