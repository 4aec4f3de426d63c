import { sql } from 'kysely';
import { rolesWith } from '../people/roles-with.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { db } from './areas.tables.ts';
import { groundOf } from './ground.ts';

/** A person who looks after a grid himself, not as the substitute of another. */
export type GridWorker = { readonly gridId: string; readonly personId: string; readonly name: string };

/** Who holds a post that checks, at a grid, today. */
export async function findGridWorkers(tx: Tx): Promise<readonly GridWorker[]> {
  const { pack } = await currentPack(tx);
  const { day } = await groundOf(tx);
  return db(tx)
    .selectFrom('v_people_posts as post')
    .innerJoin('areas as grid', (join) =>
      join.onRef('grid.district_id', '=', 'post.district_id').onRef('grid.area_id', '=', sql`post.area_id`),
    )
    .innerJoin('v_people_names as person', (join) =>
      join.onRef('person.district_id', '=', 'post.district_id').onRef('person.person_id', '=', 'post.person_id'),
    )
    .where('post.district_id', '=', tx.districtId)
    .where('grid.level', '=', 'grid')
    .where('post.role', 'in', rolesWith(pack, 'case.check'))
    .where('post.substitute_for', 'is', null)
    .where('post.valid_from', '<=', day)
    .where((where) => where.or([where('post.valid_to', 'is', null), where('post.valid_to', '>=', day)]))
    .select(['grid.area_id as gridId', 'post.person_id as personId', 'person.name'])
    .distinct()
    .execute();
}
