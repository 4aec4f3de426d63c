import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { csvSheet } from './write/csv-sheet.ts';
import type { SheetContent } from './write/sheet-column.ts';
import { xlsxSheet } from './write/xlsx-sheet.ts';

export const sheetFormats = ['xlsx', 'csv'] as const;
export type SheetFormat = (typeof sheetFormats)[number];

const types: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The header by which a browser saves a file under its Chinese name (RFC 5987). */
export function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/gu, '_');
  const encoded = encodeURIComponent(name).replace(/['()*!]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * Sends a list as a file while its rows are read. The reader sets the pace; who goes away ends the reading, and `rows` is told by its `return`.
 * @param file name without its ending
 */
export function sheetAnswer<Row>(
  reply: FastifyReply,
  { format, file, ...content }: SheetContent<Row> & { readonly format: SheetFormat; readonly file: string },
): FastifyReply {
  const bytes: AsyncIterable<Buffer | string> = format === 'xlsx' ? xlsxSheet(content) : csvSheet(content);
  return reply
    .header('Content-Disposition', attachment(`${file}.${format}`))
    .type(types[format])
    .send(Readable.from(bytes, { objectMode: false, highWaterMark: 256 * 1024 }));
}
