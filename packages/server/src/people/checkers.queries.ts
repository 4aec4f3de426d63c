import type { CheckerView } from '@gridkeeper/domain/people/wire.ts';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { heldOn } from './held-on.ts';
import { db } from './people.tables.ts';
import { rolesWith } from './roles-with.ts';
import { today } from './today.ts';

/** How many open checks each of these persons has; asked of the room cases. Who has none may be missing. */
export type OpenChecks = (tx: Tx, personIds: readonly string[]) => Promise<ReadonlyMap<string, number>>;

/**
 * Who can be sent to check 核查 (plan G5.5) today: with an area, those whose post lies at it, above it or below it; without, everybody. Those
 * with the fewest open checks come first.
 */
export async function listCheckers(tx: Tx, openChecks: OpenChecks, areaId: string | undefined): Promise<CheckerView[]> {
  const { pack } = await currentPack(tx);
  const roles = rolesWith(pack, 'case.check');
  if (roles.length === 0) return [];
  let query = db(tx)
    .selectFrom('posts')
    .innerJoin('people', (on) => on.onRef('people.district_id', '=', 'posts.district_id').onRef('people.person_id', '=', 'posts.person_id'))
    .innerJoin('v_areas_names as area', (on) =>
      on.onRef('area.district_id', '=', 'posts.district_id').onRef('area.area_id', '=', 'posts.area_id'),
    )
    .select(['people.person_id', 'people.name', 'area.name as area_name'])
    .where('posts.district_id', '=', tx.districtId)
    .where('posts.role', 'in', roles)
    .where(heldOn(await today(tx)))
    .orderBy('area.name');
  if (areaId !== undefined) {
    query = query.where(
      sql<SqlBool>`(area.area_id = ${areaId} OR ${areaId}::uuid = ANY (area.ancestor_ids)
        OR area.area_id = ANY (SELECT unnest(ancestor_ids) FROM v_areas_names WHERE district_id = ${tx.districtId} AND area_id = ${areaId}))`,
    );
  }
  const rows = await query.execute();
  const personIds = [...new Set(rows.map((row) => row.person_id))];
  const open = await openChecks(tx, personIds);
  return personIds
    .map((personId) => {
      const mine = rows.filter((row) => row.person_id === personId);
      const gridNames = [...new Set(mine.map((row) => row.area_name))];
      return { personId, name: mine[0]?.name ?? '', gridNames, open: open.get(personId) ?? 0 };
    })
    .sort((a, b) => a.open - b.open || a.name.localeCompare(b.name, 'zh'));
}
