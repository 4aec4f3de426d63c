import { callBackSamples } from '@gridkeeper/domain/cases/draw-sample.ts';
import { queueCodes } from '@gridkeeper/domain/cases/queue-codes.ts';
import type { QueueCount } from '@gridkeeper/domain/cases/wire.ts';
import { expressionBuilder, sql } from 'kysely';
import { may, type StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { type CasesTables, db } from './cases.tables.ts';
import { type QueueCode, queueFilter } from './queues.ts';

const cap = 1_000;

/** Queues that hold closed cases too: however old the office, no more than the cap is read. */
const unbounded: readonly QueueCode[] = ['call-back', 'closed', 'all'];

/** How much lies in each queue of this reader, in one round trip and one look at the open cases; told up to 1,000. */
export async function queueCounts(tx: Tx, actor: StaffActor): Promise<QueueCount[]> {
  const scope = caseScope(actor);
  const cases = expressionBuilder<CasesTables, 'cases'>();
  const { pack } = await currentPack(tx);
  const offered: Partial<Record<QueueCode, boolean>> = { taken: may(actor, 'case.report'), 'call-back': callBackSamples(pack).length > 0 };
  const codes = queueCodes.filter((code) => offered[code] ?? true);
  const columns = codes.map((code) => {
    if (!unbounded.includes(code)) return sql`count(*) FILTER (WHERE ${queueFilter(code, scope)(cases)}) AS ${sql.ref(code)}`;
    const some = db(tx)
      .selectFrom('cases')
      .select(sql<number>`1`.as('one'))
      .where('cases.district_id', '=', tx.districtId)
      .where(caseScopeFilter(scope))
      .where(queueFilter(code, scope))
      .limit(cap + 1);
    return sql`(SELECT count(*) FROM (${some}) AS found) AS ${sql.ref(code)}`;
  });
  const { rows } = await sql<Record<QueueCode, number>>`SELECT ${sql.join(columns)} FROM cases
    WHERE cases.district_id = ${tx.districtId} AND cases.phase <> 'closed' AND ${caseScopeFilter(scope)(cases)}`.execute(db(tx));
  return codes.map((code) => {
    const value = rows[0]?.[code] ?? 0;
    return { code, value: Math.min(value, cap), capped: value > cap };
  });
}
