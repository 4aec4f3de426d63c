import type { MyGrid } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { gridWorkers } from '../people/grid-workers.queries.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import { generalLayer } from './general-layer.ts';
import { type Ground, groundOf } from './ground.ts';
import { findGridByCode } from './signs/find-grid-by-code.queries.ts';

/** A place, a grid that the reader chose before, or the code on a sign. */
export type MyGridQuery = { readonly point: LonLat } | { readonly gridId: string } | { readonly code: string };

/** Who looks after a piece of ground: the grid and its workers with their office phones, as plan Z1 has them on the grid's sign. */
export async function myGrid(tx: Tx, query: MyGridQuery): Promise<MyGrid> {
  const ground = await groundOf(tx);
  const gridId = await gridIdOf(tx, query, ground);
  const ancestors = gridId === undefined ? undefined : ground.ancestors.get(gridId);
  const { supervision_phone } = await db(tx)
    .selectFrom('districts')
    .where('district_id', '=', tx.districtId)
    .select('supervision_phone')
    .executeTakeFirstOrThrow();
  if (gridId === undefined || ancestors === undefined) return { grid: null, workers: [], supervisionPhone: supervision_phone };
  const grid = await db(tx)
    .selectFrom('v_areas_grids')
    .where('district_id', '=', tx.districtId)
    .where('grid_id', '=', gridId)
    .select(['grid_id', 'code', 'name', 'community_name', 'households'])
    .executeTakeFirstOrThrow();
  const workers = await gridWorkers(tx, [...ancestors, gridId]);
  return {
    grid: { id: grid.grid_id, code: grid.code, name: grid.name, communityName: grid.community_name, households: grid.households },
    workers: workers.map(({ name, phone, substitute }) => ({ name, phone, substitute })),
    supervisionPhone: supervision_phone,
  };
}

async function gridIdOf(tx: Tx, query: MyGridQuery, ground: Ground): Promise<string | undefined> {
  if ('code' in query) return findGridByCode(tx, query.code);
  return 'gridId' in query ? query.gridId : ground.layers.get(generalLayer)?.find(...query.point);
}
