import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { isPersonal } from '@gridkeeper/domain/registers/kinds.ts';
import type { LedgerPage, LedgerValue } from '@gridkeeper/domain/registers/wire.ts';
import type { ExportedList } from '../../exchange/exports/send-list.ts';
import type { StaffActor } from '../../people/actor.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { currentPack } from '../../policy/packs.ts';
import { ledgerPage } from '../ledgers/ledger-page.queries.ts';
import type { LedgerQuery } from '../ledgers/ledger-query.ts';

type Row = LedgerPage['rows'][number];

const pageSize = 500;

/** A ledger 台账 in the columns that the pack names, masked as on the screen. @param first its first page, which tells heading and columns */
export function ledgerList(actor: StaffActor, first: LedgerPage, query: LedgerQuery, locale: Locale): ExportedList<Row> {
  return {
    list: `ledger:${first.code}`,
    filter: { q: query.q ?? '', areaId: query.areaId },
    title: first.label[locale],
    reason: null,
    columns: first.columns.map((column, i) => ({
      title: column.label[locale],
      value: (row: Row) => ledgerText(row.values[i] ?? null, locale),
    })),
    page: async (tx, cursor) => {
      const page = await ledgerPage(tx, actor, first.code, { ...query, cursor: cursor ?? undefined, limit: pageSize });
      return { items: page.rows, next: page.next, subjects: (await aboutPersons(tx, first.code)) ? page.rows.map(({ id }) => id) : [] };
    },
  };
}

async function aboutPersons(tx: Tx, code: string): Promise<boolean> {
  const { pack } = await currentPack(tx);
  const from = pack.ledgers.find((ledger) => ledger.code === code)?.from;
  if (from === undefined || !('register' in from)) return false;
  return pack.registers.some((kind) => kind.code === from.register && isPersonal(kind));
}

/** A value of a ledger as text; numbers stay numbers. */
export function ledgerText(value: LedgerValue, locale: Locale): string | number | null {
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return (value ? sheetWords.yes : sheetWords.no)[locale];
  if (typeof value === 'string') return value;
  return 'masked' in value ? value.masked : value[locale];
}
