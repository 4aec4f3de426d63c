import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import { rolesWith } from '../people/roles-with.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { db } from './areas.tables.ts';
import { groundOf } from './ground.ts';

export type UnwatchedGrid = { readonly id: string; readonly name: string; readonly at: LonLat | null };

/** Grids of today where nobody holds a post that checks, neither at the grid nor at an area above it. */
export async function findUnwatchedGrids(tx: Tx): Promise<readonly UnwatchedGrid[]> {
  const { pack } = await currentPack(tx);
  const { day } = await groundOf(tx);
  const rows = await db(tx)
    .selectFrom('areas as grid')
    .where('grid.district_id', '=', tx.districtId)
    .where('grid.level', '=', 'grid')
    .where('grid.valid_from', '<=', day)
    .where((where) => where.or([where('grid.valid_to', 'is', null), where('grid.valid_to', '>=', day)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('v_people_posts as post')
            .select('post.post_id')
            .whereRef('post.district_id', '=', 'grid.district_id')
            .where('post.role', 'in', rolesWith(pack, 'case.check'))
            .where(sql<boolean>`(post.area_id = grid.area_id OR post.area_id = ANY (grid.ancestor_ids))`)
            .where('post.valid_from', '<=', day)
            .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', day)])),
        ),
      ),
    )
    .select(['grid.area_id', 'grid.name', 'grid.centre'])
    .orderBy('grid.code')
    .execute();
  return rows.map(({ area_id, name, centre }) => ({ id: area_id, name, at: centre === null ? null : [centre.x, centre.y] }));
}
