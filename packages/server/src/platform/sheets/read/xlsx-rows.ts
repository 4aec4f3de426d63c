import { columnOf } from './cell-reference.ts';
import { dateText } from './date-formats.ts';
import { coveredCells, mergesOf } from './merges.ts';
import type { CellMark, TableRow } from './source-row.ts';
import type { BookSheet, Workbook } from './workbook.ts';
import { TextRuns } from './xlsx-text.ts';
import { attributeOf, type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { zipText } from './zip-text.ts';

type Row = { readonly row: number; readonly cells: string[]; marks: Map<number, CellMark> | undefined };

const mostColumns = 16_384;
/** From here on a spreadsheet keeps fifteen digits of a number and forgets the rest. */
const rounded = 1e15;

/** Rows of a sheet, every cell as text: formulas by their last value, days as wall time, nothing as ''. Hidden rows and columns are rows and columns. */
export async function* xlsxRows(book: Workbook, sheet: BookSheet, onBytes?: (count: number) => void): AsyncGenerator<TableRow> {
  const covered = coveredCells(await mergesOf(book, sheet));
  const done: Row[] = [];
  const scanner = new XmlScanner(rowReader(book, done));
  for await (const piece of zipText(book.file, sheet.entry, onBytes)) {
    scanner.write(piece);
    for (const { row, cells, marks } of done) {
      const hidden = covered(row);
      const all = hidden.length === 0 ? marks : new Map([...(marks ?? []), ...hidden.map((at) => [at, 'merged'] as const)]);
      yield all === undefined ? { row, cells } : { row, cells, marks: all };
    }
    done.length = 0;
  }
}

function rowReader(book: Workbook, done: Row[]): XmlHandler {
  let row: Row = { row: 0, cells: [], marks: undefined };
  let column = -1;
  let cell = { type: '', style: 0, value: '', formula: false };
  let inValue = false;
  const runs = new TextRuns();
  const mark = (kind: CellMark) => {
    row.marks ??= new Map();
    row.marks.set(column, kind);
  };
  return {
    open(name, attributes) {
      if (name === 'row') {
        row = { row: Number(attributeOf(attributes, 'r')) || row.row + 1, cells: [], marks: undefined };
        column = -1;
      } else if (name === 'c') {
        const letters = /^[A-Z]+/.exec(attributeOf(attributes, 'r') ?? '')?.[0];
        column = letters === undefined ? column + 1 : columnOf(letters);
        cell = { type: attributeOf(attributes, 't') ?? 'n', style: Number(attributeOf(attributes, 's') ?? 0), value: '', formula: false };
      } else if (name === 'v') inValue = true;
      else if (name === 'f') cell.formula = true;
      else runs.open(name);
    },
    text(text) {
      if (inValue) cell.value += text;
      else runs.add(text);
    },
    close(name) {
      if (name === 'v') inValue = false;
      else if (name === 'c' && column < mostColumns) {
        const text = cell.type === 'inlineStr' ? runs.take() : textOf(cell, book);
        if (cell.type === 'e') mark('error');
        else if (cell.formula && cell.value === '' && cell.type !== 'str') mark('uncalculated');
        else if (cell.type === 'n' && Math.abs(Number(cell.value)) >= rounded) mark('rounded');
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = text;
      } else if (name === 'row') done.push(row);
      else runs.close(name);
    },
  };
}

function textOf({ type, style, value }: { readonly type: string; readonly style: number; readonly value: string }, book: Workbook): string {
  if (value === '' || type === 'e') return '';
  if (type === 's') return book.texts.get(Number(value));
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'd') return value.slice(0, 19);
  if (type !== 'n') return value;
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  return (book.dateStyles.has(style) ? dateText(number, book.since1904) : undefined) ?? digits(number);
}

/** Never with an exponent: 310115000000 is a code. */
const digits = (number: number) =>
  Math.abs(number) >= 1e21 ? String(number) : Number.isInteger(number) ? BigInt(number).toString() : String(number);
