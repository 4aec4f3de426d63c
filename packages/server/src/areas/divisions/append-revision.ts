import type { ProposedGrid } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { DivideRules, DivisionFigures } from '@gridkeeper/domain/areas/divide/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import type { Division, Revision } from './division-row.ts';

export type NewRevision = {
  readonly what: Revision['what'];
  readonly rules: DivideRules;
  readonly grids: readonly ProposedGrid[];
  readonly figures: DivisionFigures;
  readonly remarks: Revision['remarks'];
  readonly by: string | null;
};

/** So many steps can be undone. */
const mostKept = 100;

/** Adds a state of a proposal that is locked, after the one that is looked at; what was undone before it is gone. */
export async function appendRevision(tx: Tx, division: Division, made: NewRevision): Promise<void> {
  const number = division.last_revision + 1;
  const own = db(tx)
    .deleteFrom('division_revisions')
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', division.division_id);
  await own.where((where) => where.or([where('revision', '>', division.revision), where('revision', '<=', number - mostKept)])).execute();
  await db(tx)
    .insertInto('division_revisions')
    .values({
      district_id: tx.districtId,
      division_id: division.division_id,
      revision: number,
      what: made.what,
      rules: JSON.stringify(made.rules),
      grids: JSON.stringify(made.grids),
      figures: JSON.stringify(made.figures),
      remarks: JSON.stringify(made.remarks),
      at: new Date(tx.now),
      by_person: made.by,
    })
    .execute();
  await db(tx)
    .updateTable('divisions')
    .set({
      revision: number,
      last_revision: number,
      computing_since: null,
      failed: false,
      updated_at: new Date(tx.now),
      updated_by: made.by,
    })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', division.division_id)
    .execute();
}
