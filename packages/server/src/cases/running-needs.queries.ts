import type { Successor } from '@gridkeeper/domain/policy/pack.ts';
import { type SqlBool, sql } from 'kysely';
import { today } from '../people/today.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

/** Running cases that need something: how many, and the numbers of the first ones. */
export type RunningNeed = { readonly count: number; readonly numbers: readonly string[] };

const shown = 20;

/**
 * The running cases that need a unit, a level or a role of the rules in force. A unit: it has the case or takes part. A level: the case is there.
 * A role: somebody holds a post of that role today whose area or unit covers the case; a post without a place covers all.
 * @param code as the pack knows it; a territory unit 属地 stands for that of every area
 */
export async function casesNeeding(tx: Tx, kind: Successor['kind'], code: string): Promise<RunningNeed> {
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['number', sql<number>`count(*) OVER ()`.as('count')])
    .where('district_id', '=', tx.districtId)
    .where('phase', '<>', 'closed')
    .where(await condition(tx, kind, code))
    .orderBy('number')
    .limit(shown)
    .execute();
  return { count: rows[0]?.count ?? 0, numbers: rows.map((row) => row.number) };
}

async function condition(tx: Tx, kind: Successor['kind'], code: string) {
  switch (kind) {
    case 'unit':
      return unitsOfCase([code]);
    case 'level':
      return sql<SqlBool>`level = ${code}`;
    case 'role':
      return coveredByRole(code, await today(tx));
  }
}

/** The case is with one of these units, or one of them takes part; units by the pack's codes. */
export function unitsOfCase(definitions: readonly string[]) {
  return sql<SqlBool>`(split_part(lead_unit, ':', 1) = ANY(${[...definitions]})
    OR EXISTS (SELECT FROM unnest(assisting) AS helper WHERE split_part(helper, ':', 1) = ANY(${[...definitions]})))`;
}

function coveredByRole(role: string, day: string) {
  return sql<SqlBool>`EXISTS (SELECT FROM v_people_posts AS post
    WHERE post.district_id = cases.district_id AND post.role = ${role}
      AND post.valid_from <= ${day} AND (post.valid_to IS NULL OR post.valid_to >= ${day})
      AND (post.area_id = ANY(cases.area_ids) OR post.unit_code = cases.lead_unit OR post.unit_code = ANY(cases.assisting)
           OR (post.area_id IS NULL AND post.unit_code IS NULL)))`;
}
