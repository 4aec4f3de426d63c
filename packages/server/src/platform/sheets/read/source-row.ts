import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RowFaultCode } from '@gridkeeper/domain/exchange/fault.ts';

/**
 * One record of a file, every value as text. `row` is where a person finds it: the row of a sheet (the header is row 1), the record of a
 * CSV file counted the same way, or the line of a JSON Lines file.
 */
export type SourceRow =
  | { readonly row: number; readonly values: Readonly<Record<string, string>> }
  | { readonly row: number; readonly broken: RowFaultCode; readonly value: string };

/** An open file of records; `readBytes` of `size` says how far it is. */
export type OpenRows = {
  readonly rows: AsyncIterable<SourceRow>;
  /** Every row has the same columns (a table), rather than its own (JSON Lines). */
  readonly fixedColumns: boolean;
  readonly size: number;
  readBytes(): number;
};

/** The whole file is of no use: what is wrong and the way out, in both languages. Nothing was imported. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
  readonly label: Label;

  constructor(zh: string, en: string) {
    super(en);
    this.label = { zh, en };
  }
}

/** Names of the columns from the header row; a name that stands there twice is told apart as `name (2)`. */
export function headerNames(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const name = cell.replace(/^\ufeff/u, '').trim();
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

export function valuesOf(names: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
}
