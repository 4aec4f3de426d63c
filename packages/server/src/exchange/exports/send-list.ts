import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import { sheetWords } from '@gridkeeper/domain/exchange/sheet-words.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import type { FastifyReply } from 'fastify';
import type { StaffActor } from '../../people/actor.ts';
import { getOffice } from '../../people/office.queries.ts';
import { inTransaction, type Tx } from '../../platform/database/tx.ts';
import type { Platform } from '../../platform/platform.ts';
import { paperMoment } from '../../platform/print/paper-dates.ts';
import { beginExport, endExport, type NewExport, noteExported } from '../../platform/sheets/exports.ts';
import { type SheetFormat, sheetAnswer } from '../../platform/sheets/sheet-answer.ts';
import type { SheetColumn } from '../../platform/sheets/write/sheet-column.ts';

/** Some rows of a list, and where the next ones begin. */
export type ListPage<Row> = {
  readonly items: readonly Row[];
  readonly next: string | null;
  /** Ids of the entries and cases on it whose "who looked" 谁看过 tells of the export. */
  readonly subjects?: readonly string[];
};

/** A list that leaves as a sheet. */
export type ExportedList<Row> = {
  /** Name of the list in the log, and how it was narrowed. */
  readonly list: string;
  readonly filter: NewExport['filter'];
  /** Names the file and its sheet; never anything that stands in it. */
  readonly title: string;
  readonly columns: readonly SheetColumn<Row>[];
  /** Given where masked fields leave unmasked. */
  readonly reason: string | null;
  page(tx: Tx, cursor: string | null): Promise<ListPage<Row>>;
};

type Asked = { readonly actor: StaffActor; readonly format: SheetFormat; readonly locale: Locale };

/**
 * Sends a list as XLSX or CSV 导出, page by page, each read in a short transaction of its own: a slow reader holds nothing, and one who goes away ends
 * it. The export is written down before the first row leaves, and each page before it does.
 * @throws AppError of the list's own rights and filter, before anything is sent
 */
export async function sendList<Row>(
  platform: Platform,
  reply: FastifyReply,
  { actor, format, locale }: Asked,
  list: ExportedList<Row>,
): Promise<FastifyReply> {
  const { districtId } = actor;
  const begun = await inTransaction(platform, { districtId }, async (tx) => {
    const first = await list.page(tx, null);
    const exportId = await beginExport(tx, actor, { list: list.list, filter: list.filter, format, reason: list.reason });
    await noteExported(tx, exportId, 0, first.subjects ?? []);
    return { first, exportId, at: tx.now, office: await getOffice(tx) };
  });
  const { first, exportId, at, office } = begun;
  const rows = async function* (): AsyncGenerator<Row> {
    let page = first;
    let sent = 0;
    for (let number = 1; ; number += 1) {
      yield* page.items;
      sent += page.items.length;
      const { next } = page;
      if (next === null) break;
      page = await inTransaction(platform, { districtId }, async (tx) => {
        const read = await list.page(tx, next);
        await noteExported(tx, exportId, number, read.subjects ?? []);
        return read;
      });
    }
    await inTransaction(platform, { districtId }, (tx) => endExport(tx, actor, exportId, list.list, sent));
  };
  const { zone, district } = office;
  const line = fill(sheetWords.watermark[locale], { office: district.name, name: actor.name, moment: paperMoment(at, locale, zone) });
  return sheetAnswer(reply, {
    format,
    file: `${list.title} ${civilDateOf(dayAt(zone, at))}`,
    name: list.title,
    columns: list.columns,
    rows: rows(),
    watermark: {
      line: list.reason === null ? line : `${line} · ${sheetWords.revealed[locale]}`,
      count: (count) => fill(sheetWords.count[locale], { count }),
    },
    zone,
  });
}

/** A list that is read in one go. */
export async function wholeList<Row>(items: Promise<readonly Row[]>): Promise<ListPage<Row>> {
  return { items: await items, next: null };
}
