import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import { generalLayer } from '../general-layer.ts';
import { groundOf } from '../ground.ts';

export type SignGrid = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly community: string;
  readonly layer: string;
  readonly shape: AreaShape | null;
  readonly households: number | null;
  readonly persons: number | null;
  /** Root first, the grid last: whoever holds a post at one of them may be its worker. */
  readonly areaIds: readonly string[];
};

/** The grid itself, or the grids of today below an area, in the layer every office divides first; by code. */
export async function signGrids(tx: Tx, areaId: string): Promise<readonly SignGrid[]> {
  const grids = await gridsOfToday(tx);
  const own = grids.filter(({ id }) => id === areaId);
  return own.length > 0 ? own : grids.filter(({ areaIds, layer }) => layer === generalLayer && areaIds.includes(areaId));
}

/** Every grid 网格 of today with its shape. */
export async function gridsOfToday(tx: Tx): Promise<readonly SignGrid[]> {
  const { day } = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('areas as grid')
    .innerJoin('areas as parent', (join) =>
      join.onRef('parent.district_id', '=', 'grid.district_id').onRef('parent.area_id', '=', 'grid.parent_id'),
    )
    .where('grid.district_id', '=', tx.districtId)
    .where('grid.level', '=', 'grid')
    .where('grid.valid_from', '<=', day)
    .where((where) => where.or([where('grid.valid_to', 'is', null), where('grid.valid_to', '>=', day)]))
    .select(['grid.area_id', 'grid.code', 'grid.name', 'grid.layer', 'grid.shape', 'grid.households', 'grid.persons', 'grid.ancestor_ids'])
    .select('parent.name as community')
    .orderBy('grid.code')
    .execute();
  return rows.map((row) => ({
    id: row.area_id,
    code: row.code,
    name: row.name,
    community: row.community,
    layer: row.layer ?? generalLayer,
    shape: row.shape,
    households: row.households,
    persons: row.persons,
    areaIds: [...row.ancestor_ids, row.area_id],
  }));
}
