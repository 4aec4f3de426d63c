import type { CasePoint, CaseQuery } from '@gridkeeper/domain/cases/wire.ts';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { caseScope } from './case.policy.ts';
import { db } from './cases.tables.ts';
import { filtered } from './list.queries.ts';
import { presentRows } from './present-rows.ts';

const most = 2_000;

/** Open cases with a place, for the map; the most urgent 2,000. */
export async function casePoints(tx: Tx, actor: StaffActor, query: CaseQuery): Promise<CasePoint[]> {
  const rows = await filtered(tx, db(tx).selectFrom('cases'), caseScope(actor), query)
    .selectAll('cases')
    .where('cases.point', 'is not', null)
    .where('cases.phase', '<>', 'closed')
    .orderBy('cases.due_at')
    .limit(most)
    .execute();
  const items = await presentRows(tx, rows);
  return items.flatMap((item, i) => {
    const point = rows[i]?.point;
    return point
      ? [
          {
            id: item.id,
            number: item.number,
            title: item.title,
            point: [point.x, point.y] as const,
            light: item.clock?.light ?? 'ok',
            phase: item.phase,
          },
        ]
      : [];
  });
}
