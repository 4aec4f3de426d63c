import type { CaseDetail, CaseRef, LinkedCase } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { db } from './cases.tables.ts';
import { mergedCases, mergedWay } from './merged-way.queries.ts';
import type { ReadCase } from './read-case.ts';

/** Where a case went by a merge 并案, what came to it, and with which cases of other offices it is linked 关联. */
export async function relatedCases(tx: Tx, actor: StaffActor, read: ReadCase): Promise<Pick<CaseDetail, 'merged' | 'joined' | 'links'>> {
  const { row, state } = read;
  const [, into, ...further] = state.merged ? await mergedWay(tx, row.case_id) : [];
  const joined = state.joined.length > 0 ? await mergedCases(tx, row.case_id) : [];
  const refs = await caseRefs(tx, actor, [...(into ? [into, ...further] : []), ...joined]);
  const [next, last] = [refs.get(into ?? ''), refs.get(further.at(-1) ?? into ?? '')];
  return {
    merged: state.merged && next && last ? { into: next, goesOnAs: last, at: new Date(state.merged.at).toISOString() } : null,
    joined: joined.flatMap((id) => refs.get(id) ?? []).sort((a, b) => (a.number < b.number ? -1 : 1)),
    links: await linkedCases(tx, state.links),
  };
}

async function caseRefs(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<ReadonlyMap<string, CaseRef>> {
  if (ids.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['case_id', 'number'])
    .select((eb) => caseScopeFilter(caseScope(actor))(eb).as('seen'))
    .where('district_id', '=', tx.districtId)
    .where('case_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.case_id, { id: row.seen ? row.case_id : null, number: row.number }]));
}

/** Of another office's case its number, and who has it: nothing else is ever read. */
async function linkedCases(tx: Tx, links: ReadCase['state']['links']): Promise<readonly LinkedCase[]> {
  if (links.length === 0) return [];
  const { rows } = await sql<LinkedCase>`SELECT c.number, d.name AS office
    FROM jsonb_to_recordset(${JSON.stringify(links)}::jsonb) AS link ("districtId" int, "caseId" uuid)
    JOIN cases c ON c.district_id = link."districtId" AND c.case_id = link."caseId" JOIN districts d ON d.district_id = c.district_id
    ORDER BY d.name, c.number`.execute(db(tx));
  return rows;
}
