import { xmlText } from './safe-text.ts';
import type { SheetColumn, SheetContent } from './sheet-column.ts';
import { dayNumber, momentNumber } from './wall-time.ts';
import { bookParts, sheetEnd, sheetStart, styles } from './xlsx-parts.ts';
import { zipStream } from './zip-stream.ts';

const piece = 64 * 1024;
const usual = { text: 18, number: 10, date: 12, moment: 17 } as const;

/**
 * A list as a workbook of one sheet, made while it is read: no row is held longer than it takes to write it. Texts are cells of text, so that nothing in
 * them is ever calculated and no code loses its zeros.
 */
export function xlsxSheet<Row>(content: SheetContent<Row>): AsyncGenerator<Buffer> {
  const last = lettersOf(content.columns.length - 1);
  return zipStream([...bookParts(content.name, last), { name: 'xl/worksheets/sheet1.xml', text: sheetXml(content) }]);
}

async function* sheetXml<Row>({ columns, rows, watermark, zone }: SheetContent<Row>): AsyncGenerator<string> {
  const letters = columns.map((_, i) => lettersOf(i));
  const titles = columns.map(({ title }, i) => textCell(`${letters[i]}2`, styles.title, title)).join('');
  let text = `${sheetStart(columns.map((column) => column.width ?? usual[column.kind ?? 'text']))}<row r="1">${textCell('A1', styles.mark, watermark.line)}</row><row r="2">${titles}</row>`;
  let row = 2;
  for await (const item of rows) {
    row += 1;
    text += `<row r="${row}">${columns.map((column, i) => cell(`${letters[i]}${row}`, column, item, zone)).join('')}</row>`;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  const count = watermark.count(row - 2);
  yield `${text}<row r="${row + 1}">${textCell(`A${row + 1}`, styles.mark, count)}</row>${sheetEnd(watermark.line)}`;
}

function cell<Row>(place: string, column: SheetColumn<Row>, row: Row, zone: string): string {
  const value = column.value(row);
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(place, styles.plain, value) : '';
  const time =
    column.kind === 'date' ? dayNumber(String(value)) : column.kind === 'moment' ? momentNumber(String(value), zone) : Number.NaN;
  if (Number.isFinite(time)) return numberCell(place, column.kind === 'date' ? styles.day : styles.moment, time);
  return textCell(place, styles.text, String(value));
}

const numberCell = (place: string, style: number, value: number) => `<c r="${place}" s="${style}"><v>${value}</v></c>`;

const textCell = (place: string, style: number, text: string) =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, 32_767))}</t></is></c>`;

/** The letters of a column from 0: 26 is AA. */
function lettersOf(column: number): string {
  const before = Math.floor(column / 26) - 1;
  return (before >= 0 ? lettersOf(before) : '') + String.fromCharCode(65 + (column % 26));
}
