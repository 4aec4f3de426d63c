import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import { sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import type { LedgerPage } from '@gridkeeper/domain/registers/wire.ts';
import type { StaffActor } from '../../people/actor.ts';
import { getOffice } from '../../people/office.queries.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { paperDay, paperMoment } from '../../platform/print/paper-dates.ts';
import type { Paper } from '../../platform/print/printer.ts';
import { beginExport, endExport, noteExported } from '../../platform/sheets/exports.ts';
import { ledgerPage } from '../ledgers/ledger-page.queries.ts';
import { ledgerList, ledgerText } from './ledger-list.ts';

/** More are no paper any more. */
export const mostPaperRows = 2_000;

const words = {
  office: { zh: '填报单位', en: 'Office' },
  filler: { zh: '填表人', en: 'Filled in by' },
  day: { zh: '填报日期', en: 'Date' },
  reviewer: { zh: '审核人', en: 'Reviewed by' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'page {page} of {pages}' },
  none: { zh: '（无）', en: '(none)' },
} as const;

/**
 * A ledger 台账 as an official paper: filled from the facts as far as the actor sees them, never typed again.
 * @throws AppError not-found, not-allowed, sheet-too-many-rows beyond 2,000
 */
export async function ledgerPaper(
  tx: Tx,
  actor: StaffActor,
  code: string,
  { areaId, locale }: { readonly areaId?: string | undefined; readonly locale: Locale },
): Promise<Paper & { readonly name: string }> {
  const first = await ledgerPage(tx, actor, code, { areaId, limit: 1 });
  const list = ledgerList(actor, first, { areaId }, locale);
  const exportId = await beginExport(tx, actor, { list: list.list, filter: list.filter, format: 'pdf', reason: null });
  const rows: LedgerPage['rows'][number][] = [];
  let cursor: string | null = null;
  for (let page = 0; page === 0 || cursor !== null; page += 1) {
    const { items, next, subjects } = await list.page(tx, cursor);
    rows.push(...items);
    if (rows.length > mostPaperRows) throw new AppError('sheet-too-many-rows', { most: mostPaperRows });
    await noteExported(tx, exportId, page, subjects ?? []);
    cursor = next;
  }
  await endExport(tx, actor, exportId, list.list, rows.length);
  const { district, zone } = await getOffice(tx);
  const watermark = fill(sheetWords.watermark[locale], {
    office: district.name,
    name: actor.name,
    moment: paperMoment(tx.now, locale, zone),
  });
  return {
    template: 'registers/sheets/ledger.typ',
    at: tx.now,
    name: first.label[locale],
    data: {
      lang: locale,
      title: first.label[locale],
      head: [
        [words.office[locale], district.name],
        [words.filler[locale], actor.name],
        [words.reviewer[locale], ''],
        [words.day[locale], paperDay(tx.now, locale, zone)],
      ],
      columns: first.columns.map((column) => column.label[locale]),
      rows: rows.map(({ values }) => values.map((value) => String(ledgerText(value, locale) ?? ''))),
      count: fill(sheetWords.count[locale], { count: rows.length }),
      watermark,
      words: { page: words.page[locale], none: words.none[locale] },
    },
  };
}
