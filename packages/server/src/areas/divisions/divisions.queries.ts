import type { DivisionRow } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import { isComputing } from './division-row.ts';
import { noFigures } from './no-figures.ts';

export type DivisionFilter = { readonly communityId?: string | undefined; readonly ids?: readonly string[] };

/** Proposals of the office or of one community, the one changed last first; those put aside come last. */
export async function listDivisions(tx: Tx, { communityId, ids }: DivisionFilter): Promise<readonly DivisionRow[]> {
  let query = db(tx)
    .selectFrom('divisions as d')
    .innerJoin('areas as c', (join) => join.onRef('c.district_id', '=', 'd.district_id').onRef('c.area_id', '=', 'd.community_id'))
    .leftJoin('division_revisions as r', (join) =>
      join.onRef('r.district_id', '=', 'd.district_id').onRef('r.division_id', '=', 'd.division_id').onRef('r.revision', '=', 'd.revision'),
    )
    .leftJoin('v_people_names as p', (join) => join.onRef('p.district_id', '=', 'd.district_id').onRef('p.person_id', '=', 'd.updated_by'))
    .where('d.district_id', '=', tx.districtId);
  if (communityId !== undefined) query = query.where('d.community_id', '=', communityId);
  if (ids !== undefined) query = query.where('d.division_id', 'in', [...ids]);
  const rows = await query
    .select(['d.division_id', 'd.community_id', 'c.name as community_name', 'd.layer', 'd.name', 'd.state', 'd.rules', 'd.revision'])
    .select([
      'd.effective_on',
      'd.computing_since',
      'd.failed',
      'd.updated_at',
      'p.name as updated_by',
      'r.figures',
      'r.rules as own_rules',
    ])
    .orderBy((order) => order('d.state', '=', 'withdrawn'))
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.division_id')
    .execute();
  return rows.map((row) => ({
    id: row.division_id,
    communityId: row.community_id,
    communityName: row.community_name,
    layer: row.layer,
    name: row.name,
    state: row.state,
    rules: row.own_rules ?? row.rules,
    figures: row.figures ?? noFigures,
    revision: row.revision,
    effectiveOn: row.effective_on,
    updatedAt: row.updated_at.toISOString(),
    updatedBy: row.updated_by,
    computingSince: isComputing(row, tx.now) ? (row.computing_since?.toISOString() ?? null) : null,
    failed: row.failed || (row.computing_since !== null && !isComputing(row, tx.now)),
  }));
}
