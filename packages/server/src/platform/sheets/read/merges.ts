import { columnOf } from './cell-reference.ts';
import type { BookSheet, Workbook } from './workbook.ts';
import { attributeOf, XmlScanner } from './xml-scanner.ts';
import { zipText } from './zip-text.ts';

/** Merged cells 合并单元格: rows from 1, columns from 0, all included. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

const most = 100_000;

/** The merged cells of a sheet, from the top. A workbook tells them behind its rows, so that they are looked for in a reading of their own. */
export async function mergesOf(book: Workbook, sheet: BookSheet): Promise<readonly Merge[]> {
  const merges: Merge[] = [];
  const scanner = new XmlScanner({
    open(name, attributes) {
      if (name !== 'mergeCell' || merges.length === most) return;
      const found = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributeOf(attributes, 'ref') ?? '');
      if (found)
        merges.push({ left: columnOf(found[1] ?? ''), top: Number(found[2]), right: columnOf(found[3] ?? ''), bottom: Number(found[4]) });
    },
    text: () => undefined,
    close: () => undefined,
  });
  // Cheaper than reading the rows: only what stands behind them is scanned.
  let behind = false;
  let last = '';
  for await (const piece of zipText(book.file, sheet.entry)) {
    const text = last + piece;
    const end: number = behind ? 0 : text.indexOf('</sheetData>');
    if (end >= 0) scanner.write(behind ? piece : text.slice(end));
    behind ||= end >= 0;
    last = behind ? '' : piece.slice(-20);
  }
  return merges.sort((a, b) => a.top - b.top);
}

/** Asked row by row, downwards: the places of cells that are hidden below a merge, because its value stands in its first cell alone. */
export function coveredCells(merges: readonly Merge[]): (row: number) => readonly number[] {
  let next = 0;
  let open: Merge[] = [];
  return (row) => {
    for (let merge = merges[next]; merge !== undefined && merge.top <= row; merge = merges[next]) {
      open.push(merge);
      next += 1;
    }
    if (open.length === 0) return [];
    open = open.filter((merge) => merge.bottom >= row);
    return open.flatMap(({ top, left, right }) =>
      Array.from({ length: Math.min(right - left + 1, 1_000) }, (_, i) => left + i).filter((column) => row > top || column > left),
    );
  };
}
