import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import { caseScope, caseScopeFilter, countedScope } from './case.policy.ts';
import type { CasesTables } from './cases.tables.ts';

/**
 * The condition under which a row of `v_cases_facts AS cases` counts in this reader's figures: what his lists show, and restricted cases 限制查看 where
 * he would see open ones. Only for sums: whatever names single cases asks his lists.
 */
export function factsFilter(actor: StaffActor): Expression<SqlBool> {
  return caseScopeFilter(countedScope(caseScope(actor)))(expressionBuilder<CasesTables, 'cases'>());
}
