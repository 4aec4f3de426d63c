import { columnLabel } from '@gridkeeper/domain/registers/list-texts.ts';
import type { LedgerPage } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { caseRows } from './case-rows.ts';
import { entryRows } from './entry-rows.ts';
import { getLedger } from './get-ledger.ts';
import type { LedgerQuery, LedgerRows } from './ledger-query.ts';
import { postRows } from './post-rows.ts';

/**
 * A page of a ledger 台账视图: a view of entries, cases or posts as far as the actor sees each of these, in the columns that the pack names. Nothing is
 * copied. @throws AppError not-found, not-allowed
 */
export async function ledgerPage(tx: Tx, actor: StaffActor, code: string, query: LedgerQuery): Promise<LedgerPage> {
  const ledger = await getLedger(tx, code);
  const { pack } = await currentPack(tx);
  const { from, columns } = ledger;
  const kind = 'register' in from ? pack.registers.find((one) => one.code === from.register) : undefined;
  const labelOf = (column: string) =>
    kind?.fields.find((field) => field.code === column)?.label ?? columnLabel(column) ?? { zh: column, en: column };
  return {
    ...{ code: ledger.code, label: ledger.label, clause: ledger.clause },
    columns: columns.map((column) => ({ code: column, label: labelOf(column) })),
    ...(await rowsOf()),
  };

  function rowsOf(): Promise<LedgerRows> {
    if ('cases' in from) return caseRows(tx, actor, from.cases, columns, query);
    if ('posts' in from) return postRows(tx, actor, from.posts, columns, query);
    return entryRows(tx, actor, kind, from.where, columns, query);
  }
}
