import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { heldOn } from './held-on.ts';
import { db } from './people.tables.ts';
import { openPhone } from './phones.ts';
import { rolesWith } from './roles-with.ts';
import { today } from './today.ts';

export type GridWorker = { readonly personId: string; readonly name: string; readonly phone: string | null; readonly substitute: boolean };

/**
 * Who looks after a grid today 网格员: posts that check, held at the grid itself or the nearest area above it that has one. Their office phones
 * are public, as plans Z1 and F2 print them on signs.
 * @param areaIds the grid with its ancestors, root first
 */
export async function gridWorkers(tx: Tx, areaIds: readonly string[]): Promise<GridWorker[]> {
  const { pack } = await currentPack(tx);
  const roles = rolesWith(pack, 'case.check');
  if (areaIds.length === 0 || roles.length === 0) return [];
  const rows = await db(tx)
    .selectFrom('posts')
    .innerJoin('people', (join) =>
      join.onRef('people.district_id', '=', 'posts.district_id').onRef('people.person_id', '=', 'posts.person_id'),
    )
    .select(['people.person_id', 'people.name', 'people.phone_sealed', 'posts.area_id', 'posts.substitute_for'])
    .where('posts.district_id', '=', tx.districtId)
    .where('posts.role', 'in', roles)
    .where('posts.area_id', 'in', [...areaIds])
    .where(heldOn(await today(tx)))
    .orderBy(sql`posts.substitute_for NULLS FIRST`)
    .execute();
  const nearest = [...areaIds].reverse().find((area) => rows.some((row) => row.area_id === area));
  return rows
    .filter((row) => row.area_id === nearest)
    .map((row) => ({
      personId: row.person_id,
      name: row.name,
      phone: openPhone(tx, row),
      substitute: row.substitute_for !== null,
    }));
}
