import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { db } from './cases.tables.ts';

/** The case that goes on after a merge 并案: another one, in the actor's scope, itself not merged away. @throws AppError case-other-unknown */
export async function requireOtherCase(tx: Tx, actor: StaffActor, caseId: string, otherCaseId: string): Promise<void> {
  const row = await db(tx)
    .selectFrom('cases')
    .select(['outcome'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', otherCaseId)
    .where(caseScopeFilter(caseScope(actor)))
    .executeTakeFirst();
  if (!row || otherCaseId === caseId || row.outcome === 'duplicate') throw new AppError('case-other-unknown');
}
