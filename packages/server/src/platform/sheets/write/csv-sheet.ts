import { harmless } from './safe-text.ts';
import type { SheetColumn, SheetContent } from './sheet-column.ts';
import { wallTime } from './wall-time.ts';

const piece = 32 * 1024;

/** A list as CSV that Excel opens rightly: UTF-8 with a mark, CRLF, nothing that it would calculate. */
export async function* csvSheet<Row>({ columns, rows, watermark, zone }: SheetContent<Row>): AsyncGenerator<string> {
  let text = `\ufeff${line([watermark.line])}${line(columns.map(({ title }) => title))}`;
  let count = 0;
  for await (const row of rows) {
    count += 1;
    text += line(columns.map((column) => cell(column, row, zone)));
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  yield text + line([watermark.count(count)]);
}

const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`;

function cell<Row>(column: SheetColumn<Row>, row: Row, zone: string): string {
  const value = column.value(row);
  if (value === null || value === '') return '';
  if (typeof value === 'number') return String(value);
  if (column.kind === 'moment') return wallTime(String(value), zone);
  // Fifteen digits are what a spreadsheet keeps of a number: a longer code is written so that it stays text.
  const text = String(value);
  return /^\d{12,}$/u.test(text) ? `\t${text}` : harmless(text);
}

const quoted = (text: string) => (/[",\r\n\t]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
