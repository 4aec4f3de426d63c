import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import type { CaseWork, OutboxMessage } from './case-work.ts';
import { db } from './cases.tables.ts';
import { mergedCases } from './merged-way.queries.ts';

type Joined = { readonly personId: string; readonly caseId: string; readonly number: string };

/** Who reported or took a case that was merged into this one 并案 hears of this one as its own would, under the number that he knows; never of one that has become restricted 限制查看. */
export async function joinedHolding({ tx }: CaseWork, told: OutboxMessage, holders: readonly Holder[]): Promise<readonly Joined[]> {
  if (told.state.restricted || told.state.joined.length === 0 || !holders.some((holder) => holder === 'reporter' || holder === 'taker'))
    return [];
  const joined = await mergedCases(tx, told.caseId);
  if (joined.length === 0) return [];
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['case_id', 'number', 'reporter_id', 'taker_id'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', 'in', [...joined])
    .execute();
  return rows.flatMap(({ case_id: caseId, number, reporter_id: reporter, taker_id: taker }) => [
    ...(reporter && holders.includes('reporter') ? [{ personId: reporter, caseId, number }] : []),
    ...(taker && holders.includes('taker') ? [{ personId: taker, caseId, number }] : []),
  ]);
}
