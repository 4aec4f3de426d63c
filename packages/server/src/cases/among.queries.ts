import type { CaseListItem } from '@gridkeeper/domain/cases/wire.ts';
import { type SqlBool, sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { type CaseRow, db } from './cases.tables.ts';
import { presentRows } from './present-rows.ts';

/** Which of these cases somebody may see, newest first; never a restricted one 限制查看. */
export function seenAmong(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<CaseRow[]> {
  return db(tx)
    .selectFrom('cases')
    .selectAll('cases')
    .where('cases.district_id', '=', tx.districtId)
    .where(sql<SqlBool>`cases.case_id = ANY(${[...ids]}::uuid[])`)
    .where('cases.restricted', '=', false)
    .where(caseScopeFilter(caseScope(actor)))
    .orderBy('cases.reported_at', 'desc')
    .orderBy('cases.case_id', 'desc')
    .execute();
}

/** {@link seenAmong} as lists show them. */
export async function listAmong(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<readonly CaseListItem[]> {
  return presentRows(tx, await seenAmong(tx, actor, ids));
}
