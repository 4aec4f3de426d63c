import { outsideBounds } from '@gridkeeper/domain/areas/divide/edit/outside-bounds.ts';
import type { DivisionRow, DivisionView } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { withCornersOf } from '@gridkeeper/domain/areas/divide/with-corners-of.ts';
import { may, type StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { requireSeeAreas } from '../area.policy.ts';
import { db } from '../areas.tables.ts';
import { findRevision, getDivision, isComputing } from './division-row.ts';
import { listDivisions } from './divisions.queries.ts';
import { nextPage } from './turn-page.ts';

/** A proposal as it is worked on. @throws AppError not-allowed, not-found */
export async function presentDivision(tx: Tx, actor: StaffActor, divisionId: string): Promise<DivisionView> {
  requireSeeAreas(actor);
  const division = await getDivision(tx, divisionId);
  const [row] = await listDivisions(tx, { ids: [divisionId] });
  const revision = await findRevision(tx, division);
  const { pack } = await currentPack(tx);
  const grids = revision?.grids ?? [];
  const open = may(actor, 'area.edit') && division.state === 'draft' && !isComputing(division, tx.now);
  const edit = open && revision !== undefined;
  return {
    ...(row as DivisionRow),
    boundary: withCornersOf(
      division.boundary,
      grids.map(({ shape }) => shape),
    ),
    grids,
    remarks: revision?.remarks ?? [],
    outside: outsideBounds(pack.gridKinds, division.layer, grids),
    revisions: await listRevisions(tx, divisionId),
    can: {
      edit,
      undo: edit && (await nextPage(tx, division, 'undo')) !== undefined,
      redo: edit && (await nextPage(tx, division, 'redo')) !== undefined,
      takeEffect: edit,
    },
  };
}

async function listRevisions(tx: Tx, divisionId: string): Promise<DivisionView['revisions']> {
  const rows = await db(tx)
    .selectFrom('division_revisions as r')
    .leftJoin('v_people_names as p', (join) => join.onRef('p.district_id', '=', 'r.district_id').onRef('p.person_id', '=', 'r.by_person'))
    .where('r.district_id', '=', tx.districtId)
    .where('r.division_id', '=', divisionId)
    .select(['r.revision', 'r.what', 'r.at', 'p.name as by'])
    .orderBy('r.revision', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
