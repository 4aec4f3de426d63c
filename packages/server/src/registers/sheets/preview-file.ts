import { headingMatches, proposeColumns } from '@gridkeeper/domain/exchange/sheet-columns.ts';
import { isAboutPerson, readEntryRow } from '@gridkeeper/domain/exchange/sheet-entry.ts';
import { sheetFields } from '@gridkeeper/domain/exchange/sheet-fields.ts';
import type { SheetPlan, SheetPreview } from '@gridkeeper/domain/exchange/sheet-wire.ts';
import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { namedRows } from '../../platform/sheets/read/named-rows.ts';
import { openTable, type Table } from '../../platform/sheets/read/open-table.ts';
import { headerNames, type TableRow, UnusableFile } from '../../platform/sheets/read/source-row.ts';

const shown = 20;
/** Titles and notes may stand above the heading, but not more. */
const lookedAt = 30;

type Choice = {
  readonly sheet?: string | undefined;
  readonly header?: number | undefined;
  readonly columns?: SheetPlan['columns'] | undefined;
};

/**
 * How a file is understood: its sheets, the row that names the columns, which column is what, and the first twenty rows.
 * @param choice what the person chose; the rest is proposed
 * @throws UnusableFile when it cannot be read or names no columns
 */
export async function previewFile(kind: RegisterKind, path: string, ending: string, choice: Choice): Promise<SheetPreview> {
  const table = await openTable(path, ending);
  try {
    const sheet = choice.sheet ?? table.sheets.find(({ hidden }) => !hidden)?.name ?? null;
    const first = await firstRows(table, sheet, lookedAt + shown);
    const fields = sheetFields(kind);
    const header = choice.header ?? headerOf(first, (cells) => headingMatches(fields, cells));
    const heading = first.find((row) => row.row === header);
    if (heading === undefined || !('cells' in heading)) throw noHeading();
    const headings = headerNames(heading.cells).filter((name) => name !== '');
    const columns = choice.columns ?? proposeColumns(fields, headings);
    const known = Object.fromEntries(Object.entries(columns).filter(([, name]) => headings.includes(name)));
    const plan: SheetPlan = { sheet, header, columns: known, coordinates: null, override: false };
    const read = [];
    for await (const row of namedRows(listed(first), { header, strict: ending !== '.xlsx' }))
      if ('values' in row && read.length < shown) read.push({ row, entry: readEntryRow(row, { kind, fields, plan }) });
    return {
      sheets: table.sheets.map(({ name, hidden }) => ({ name, hidden })),
      plan,
      headings,
      rows: read.map(({ row }) => ({
        row: row.row,
        values: Object.fromEntries(
          Object.entries(known).map(([code, name]) => [
            code,
            isAboutPerson(kind, code) ? masked(row.values[name] ?? '') : (row.values[name] ?? ''),
          ]),
        ),
      })),
      faults: read.flatMap(({ entry }) => entry.faults),
    };
  } finally {
    table.close();
  }
}

async function firstRows(table: Table, sheet: string | null, most: number): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows(sheet)) {
    rows.push(row);
    if (rows.length === most) break;
  }
  if (!rows.some((row) => 'cells' in row && row.cells.some((cell) => cell !== '')))
    throw new UnusableFile('工作表是空的。', 'The sheet is empty.');
  return rows;
}

/** The row with the most headings that are known, else the first with more than one cell. */
function headerOf(rows: readonly TableRow[], matches: (cells: readonly string[]) => number): number {
  const cellsOf = (row: TableRow) => ('cells' in row ? row.cells : []);
  const judged = rows
    .slice(0, lookedAt)
    .map((row) => ({ row: row.row, known: matches(cellsOf(row)), filled: cellsOf(row).filter((cell) => cell !== '').length }));
  const best = judged.reduce((a, b) => (b.known > a.known ? b : a), { row: 0, known: 0, filled: 0 });
  const header = best.known > 0 ? best : (judged.find(({ filled }) => filled > 1) ?? judged.find(({ filled }) => filled > 0));
  if (header === undefined) throw noHeading();
  return header.row;
}

async function* listed(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}

/** In the preview data on persons are told by their length alone. */
const masked = (value: string) =>
  value === '' ? '' : `${Array.from(value)[0] ?? ''}${'*'.repeat(Math.min(Array.from(value).length - 1, 10))}`;

const noHeading = () => new UnusableFile('没有找到表头行。请选择表头在第几行。', 'No row names the columns. Say which row does.');
