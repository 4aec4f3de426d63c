import type { GridAsOf } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import type { AreaKind, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';

/** The grids of a community and layer as they stood on a day, by code: with the outline of that day, also when it was changed later 沿革. */
export async function standingGrids(
  tx: Tx,
  { communityId, layer, on }: { readonly communityId: string; readonly layer: string; readonly on: CivilDate },
): Promise<readonly GridAsOf[]> {
  const rows = await db(tx)
    .selectFrom('areas as a')
    .leftJoin('area_shapes as was', (join) =>
      join
        .onRef('was.district_id', '=', 'a.district_id')
        .onRef('was.area_id', '=', 'a.area_id')
        .on('was.valid_from', '<=', on)
        .on('was.valid_to', '>=', on),
    )
    .where('a.district_id', '=', tx.districtId)
    .where('a.parent_id', '=', communityId)
    .where('a.level', '=', 'grid')
    .where('a.layer', '=', layer)
    .where('a.valid_from', '<=', on)
    .where((where) => where.or([where('a.valid_to', 'is', null), where('a.valid_to', '>=', on)]))
    .select(['a.area_id', 'a.code', 'a.valid_from', 'a.valid_to'])
    .select(sql<string>`CASE WHEN was.area_id IS NULL THEN a.name ELSE was.name END`.as('name'))
    .select(sql<AreaKind>`CASE WHEN was.area_id IS NULL THEN a.kind ELSE was.kind END`.as('kind'))
    .select(sql<AreaShape | null>`CASE WHEN was.area_id IS NULL THEN a.shape ELSE was.shape END`.as('shape'))
    .select(sql<number | null>`CASE WHEN was.area_id IS NULL THEN a.households ELSE was.households END`.as('households'))
    .select(sql<number | null>`CASE WHEN was.area_id IS NULL THEN a.persons ELSE was.persons END`.as('persons'))
    .orderBy('a.code')
    .execute();
  return rows.map(({ area_id, valid_from, valid_to, ...row }) => ({ ...row, id: area_id, validFrom: valid_from, validTo: valid_to }));
}
