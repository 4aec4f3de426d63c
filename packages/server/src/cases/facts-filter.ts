import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import type { CasesTables } from './cases.tables.ts';

/** The condition under which a row of `v_cases_facts AS cases` may be seen by this reader: the one of his lists. */
export function factsFilter(actor: StaffActor): Expression<SqlBool> {
  return caseScopeFilter(caseScope(actor))(expressionBuilder<CasesTables, 'cases'>());
}
