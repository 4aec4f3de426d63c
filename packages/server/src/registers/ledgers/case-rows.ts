import type { LedgerSource } from '@gridkeeper/domain/policy/registers.ts';
import type { LedgerValue } from '@gridkeeper/domain/registers/wire.ts';
import { ledgerCases } from '../../cases/ledger-cases.queries.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { LedgerQuery, LedgerRows } from './ledger-query.ts';

type Cases = Extract<LedgerSource, { readonly cases: object }>['cases'];

/** Rows of a ledger over cases 案件, as far as the actor sees them, the newest first. */
export async function caseRows(
  tx: Tx,
  actor: StaffActor,
  cases: Cases,
  columns: readonly string[],
  query: LedgerQuery,
): Promise<LedgerRows> {
  const { items, next } = await ledgerCases(tx, actor, { ...query, ...cases });
  return {
    next,
    rows: items.map(({ item, closedAt }) => {
      const known: Readonly<Record<string, LedgerValue>> = {
        ...{ number: item.number, category: item.category?.label ?? null, state: item.state.label },
        ...{ place: [item.communityName, item.gridName].filter(Boolean).join(' '), reported: item.reportedAt },
        ...{ due: item.clock?.dueAt ?? null, closed: closedAt, outcome: item.outcome },
      };
      return { id: item.id, values: columns.map((code) => known[code] ?? null) };
    }),
  };
}
