import { followNames } from '@gridkeeper/domain/areas/divide/edit/follow-names.ts';
import type { DivisionEdit } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { requireEditAreas } from '../area.policy.ts';
import { db } from '../areas.tables.ts';
import { figuresOf } from '../divide/figures-of.ts';
import { GroundCutter } from '../geos-overlay.ts';
import { appendRevision } from './append-revision.ts';
import { requireNoneComputing } from './begin-division.ts';
import { withReplaces } from './common-ground.ts';
import { lockCommunity } from './community.queries.ts';
import { divideInput } from './divide-input.ts';
import { type Division, findRevision, lockDivision, requireDraft } from './division-row.ts';
import { editGrids, type HandEdit } from './edit/edit-grids.ts';
import { standingGridsToday } from './standing-today.ts';
import { turnPage } from './turn-page.ts';

export type WantedEdit = { readonly divisionId: string; readonly revision: number; readonly edit: DivisionEdit };

/**
 * One step of work on a proposal. Whoever looked at an earlier state is told that it has moved on; nothing of his step is kept.
 * @returns whether the ground has to be computed anew (`computeDivision`) now
 * @throws AppError not-allowed, not-found, division-revision-moved, division-computing, division-not-open, division-nothing-to-undo, and what
 * `editGrids` throws
 */
export async function editDivision(tx: Tx, actor: StaffActor, { divisionId, revision, edit }: WantedEdit): Promise<boolean> {
  requireEditAreas(actor);
  const division = await lockDivision(tx, divisionId);
  requireDraft(tx, division);
  if (division.revision !== revision) throw new AppError('division-revision-moved');
  if (edit.do === 'undo' || edit.do === 'redo') await turnPage(tx, division, edit.do, actor.personId);
  else if (edit.do === 'rerun') await beginRerun(tx, actor, division, edit);
  else await editByHand(tx, actor, division, edit);
  return edit.do === 'rerun';
}

async function beginRerun(tx: Tx, actor: StaffActor, division: Division, { rules }: Extract<DivisionEdit, { do: 'rerun' }>): Promise<void> {
  await lockCommunity(tx, division.community_id);
  await requireNoneComputing(tx, division.community_id);
  await db(tx)
    .updateTable('divisions')
    .set({ rules: JSON.stringify(rules), computing_since: new Date(tx.now), failed: false, updated_by: actor.personId })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', division.division_id)
    .execute();
}

async function editByHand(tx: Tx, actor: StaffActor, division: Division, edit: HandEdit): Promise<void> {
  const before = await findRevision(tx, division);
  if (!before) throw new AppError('division-not-open');
  const { rules, remarks } = before;
  const input = await divideInput(tx, division, rules);
  const cutter = await GroundCutter.open();
  const locked = new Set(before.grids.filter((grid) => grid.locked).map(({ key }) => key));
  const edited = editGrids({ cutter, grids: before.grids, locked, buildings: input.buildings }, before.grids, edit);
  const { grids, figures } = await figuresOf(input, edited);
  const measured = new Map(grids.map((grid) => [grid.key, grid.figures]));
  const standing = await standingGridsToday(tx, division);
  const proposed = followNames(withReplaces(cutter, edited, standing, input.buildings), standing).flatMap((grid) => {
    const found = measured.get(grid.key);
    return found === undefined ? [] : [{ ...grid, figures: found }];
  });
  await appendRevision(tx, division, { what: edit.do, rules, grids: proposed, figures, remarks, by: actor.personId });
}
