import { headerNames, type SourceRow, type TableRow } from './source-row.ts';

type Naming = {
  /** The row that names the columns; null: the first that is not empty. */
  readonly header: number | null;
  /** A row with more values than columns is broken: in a CSV file a comma has shifted them. */
  readonly strict: boolean;
};

/** Rows of a table by the names of their columns; empty ones and those above the header are passed over. */
export async function* namedRows(rows: AsyncIterable<TableRow>, { header, strict }: Naming): AsyncGenerator<SourceRow> {
  let names: readonly string[] | undefined;
  for await (const row of rows) {
    if (header !== null && row.row < header) continue;
    if ('broken' in row) yield row;
    else if (row.cells.every((cell) => cell === '') && !row.marks) continue;
    else if (names === undefined) names = headerNames(row.cells);
    else if (strict && row.cells.some((cell, i) => i >= (names?.length ?? 0) && cell !== ''))
      yield { row: row.row, broken: 'line-broken', value: row.cells.join(',') };
    else yield named(row, names);
  }
}

function named({ row, cells, marks }: Extract<TableRow, { readonly cells: unknown }>, names: readonly string[]): SourceRow {
  const values = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
  if (marks === undefined) return { row, values };
  return { row, values, marks: Object.fromEntries([...marks].flatMap(([i, mark]) => (i < names.length ? [[names[i], mark]] : []))) };
}
