import { getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import { findPeriodDays, type PeriodCode } from '@gridkeeper/domain/cases/sample-period.ts';
import type { Condition, Sample } from '@gridkeeper/domain/policy/pack.ts';
import { getState } from '@gridkeeper/domain/policy/pack-index.ts';
import { momentOf } from '@gridkeeper/domain/policy/zone.ts';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { packInUse } from '../../policy/pack-in-use.ts';
import { type CasesTables, db } from '../cases.tables.ts';

/** Who withdrew a report, or whose report went on as another case, is not asked how it was settled. */
export const notAsked = ['withdrawn', 'duplicate'];

type Cases = ExpressionBuilder<CasesTables, 'cases'>;
type Span = { readonly from: Date; readonly to: Date };

/** The moments between which a period lies in the office's zone. @throws RangeError where the text is no period */
export async function spanOf(tx: Tx, first: PeriodCode, last: PeriodCode = first): Promise<Span> {
  const { zone } = await calendarOf(tx);
  const from = findPeriodDays(first)?.from ?? '';
  const to = findPeriodDays(last)?.to ?? '';
  return { from: new Date(momentOf(zone, getDayNumber(from), 0)), to: new Date(momentOf(zone, getDayNumber(to), 0)) };
}

/**
 * The cases that a sample draws from: closed within the span, of its concern, and in a state of their own rules that offers its action. One that came in
 * closed from another system is not among them: nobody of this office settled it.
 */
export async function populationOf(tx: Tx, sample: Sample, span: Span): Promise<(eb: Cases) => Expression<SqlBool>> {
  const standing = await offering(tx, sample, span);
  return (eb) =>
    eb.and([
      closedIn(eb, span),
      eb.or([eb('cases.outcome', 'is', null), eb('cases.outcome', 'not in', notAsked)]),
      eb.or([eb('cases.source', '<>', 'import'), eb('cases.closed_at', '>', eb.ref('cases.opened_at'))]),
      ...conditionFilters(eb, sample.only),
      eb.or(
        standing.map(({ pack_hash, workflow, state, only }) =>
          eb.and([
            eb('cases.pack_hash', '=', pack_hash),
            eb('cases.workflow', '=', workflow),
            eb('cases.state', '=', state),
            ...conditionFilters(eb, only),
          ]),
        ),
      ),
    ]);
}

function closedIn(eb: Cases, { from, to }: Span): Expression<SqlBool> {
  return eb.and([eb('cases.phase', '=', 'closed'), eb('cases.closed_at', '>=', from), eb('cases.closed_at', '<', to)]);
}

/** The states in which the action can be done, by the rules of each case; offices have few versions and few closed states. */
async function offering(tx: Tx, { action }: Sample, span: Span) {
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['pack_hash', 'workflow', 'state'])
    .distinct()
    .where('district_id', '=', tx.districtId)
    .where((eb) => closedIn(eb, span))
    .execute();
  const found = [];
  for (const row of rows) {
    const offered = getState(await packInUse(tx, row.pack_hash), row.workflow, row.state).actions.get(action);
    if (offered) found.push({ ...row, only: offered.only });
  }
  return found;
}

/** `meets` of the domain, as conditions for a list. */
function conditionFilters(eb: Cases, condition: Condition | null): Expression<SqlBool>[] {
  if (condition === null) return [];
  const { categories, levels, severities } = condition;
  return [
    ...(categories ? [eb('cases.category', 'in', categories)] : []),
    ...(levels ? [eb('cases.level', 'in', levels)] : []),
    ...(severities ? [eb('cases.severity', 'in', severities)] : []),
  ];
}
