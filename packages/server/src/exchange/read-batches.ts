import { type RowFault, rowFault } from '@gridkeeper/domain/exchange/fault.ts';
import { type RowContext, readCaseRow } from '@gridkeeper/domain/exchange/read-case-row.ts';
import type { OpenRows } from '../platform/sheets/read/source-row.ts';
import { checkColumns } from './check-columns.ts';
import type { ArrivingRow } from './write-batch.ts';

export const batchSize = 500;

/** Rows of a file that come together: those that can become cases, and the faults of the others. */
export type ReadBatch = {
  readonly read: number;
  readonly good: readonly ArrivingRow[];
  readonly bad: readonly { readonly row: number; readonly faults: readonly RowFault[] }[];
};

/**
 * Reads and checks a file batch by batch, until its end or the signal; no more than one batch is held.
 * @throws UnusableFile when the file lacks a mapped column
 */
export async function* readBatches(
  file: Pick<OpenRows, 'rows' | 'fixedColumns'>,
  context: RowContext,
  signal?: AbortSignal,
): AsyncGenerator<ReadBatch> {
  let checked = false;
  let good: ArrivingRow[] = [];
  let bad: { row: number; faults: readonly RowFault[] }[] = [];
  for await (const row of file.rows) {
    if (!checked && 'values' in row) {
      checkColumns(context.mapping, Object.keys(row.values), file.fixedColumns);
      checked = true;
    }
    const read = 'values' in row ? readCaseRow(row.values, context) : { faults: [rowFault('', row.broken, row.value)] };
    if ('faults' in read) bad.push({ row: row.row, faults: read.faults });
    else good.push({ row: row.row, case: read.case });
    if (good.length + bad.length < batchSize) continue;
    yield { read: good.length + bad.length, good, bad };
    if (signal?.aborted) return;
    good = [];
    bad = [];
  }
  yield { read: good.length + bad.length, good, bad };
}
