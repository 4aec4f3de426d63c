import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { RowFaultCode } from '@gridkeeper/domain/exchange/fault.ts';

/**
 * What a workbook says of a cell beside its value: a formula's error (#REF!), a formula that was never calculated, one of merged cells that is not their
 * first, or a number too long to be kept whole (a code of 18 digits typed as a number has lost its last ones).
 */
export type CellMark = 'error' | 'uncalculated' | 'merged' | 'rounded';

/** A row of a table before its columns have names; `row` is where a person finds it (the first is 1), `marks` go by the place of the cell. */
export type TableRow =
  | { readonly row: number; readonly cells: readonly string[]; readonly marks?: ReadonlyMap<number, CellMark> }
  | { readonly row: number; readonly broken: RowFaultCode; readonly value: string };

/**
 * One record of a file, every value as text. `row` is where a person finds it: the row of a sheet (the header is row 1), the record of a
 * CSV file counted the same way, or the line of a JSON Lines file.
 */
export type SourceRow =
  | { readonly row: number; readonly values: Readonly<Record<string, string>>; readonly marks?: Readonly<Record<string, CellMark>> }
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
