import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import { uuidV7 } from '@gridkeeper/domain/base/uuid.ts';
import type { CaseMapping } from '@gridkeeper/domain/exchange/case-mapping.ts';
import type { ImportedCase } from '@gridkeeper/domain/exchange/read-case-row.ts';
import { writeInBulk } from '../cases/bulk.ts';
import { takeCaseNumbers } from '../cases/case-numbers.ts';
import { beginWork } from '../cases/case-work.ts';
import { findImported } from '../cases/find-imported.queries.ts';
import { flush } from '../cases/flush.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { openImported } from './open-imported.ts';

export type ArrivingRow = { readonly row: number; readonly case: ImportedCase };
export type BatchOptions = {
  readonly mapping: CaseMapping;
  readonly startedAt: EpochMs;
  readonly dryRun: boolean;
  /** Ids of the batch before, which may not be committed yet. */
  readonly before: ReadonlySet<string>;
};
export type Written = {
  readonly opened: number;
  readonly closed: number;
  readonly already: number;
  /** Rows whose id this very run has seen before. */
  readonly twice: readonly ArrivingRow[];
};

/** Makes cases of the rows that are none yet; those of earlier runs are found with one query and passed over. */
export async function writeBatch(
  tx: Tx,
  rows: readonly ArrivingRow[],
  { mapping, startedAt, dryRun, before }: BatchOptions,
): Promise<Written> {
  const { source, outcome } = mapping;
  const first = new Map(rows.toReversed().map((row) => [row.case.id, row]));
  const distinct = rows.filter((row) => first.get(row.case.id) === row);
  const known = await findImported(tx, source, [...first.keys()]);
  const fresh = distinct.filter((row) => !known.has(row.case.id) && !before.has(row.case.id));
  if (!dryRun && fresh.length > 0) {
    await writeInBulk(tx);
    const work = await beginWork(tx, { quiet: true });
    const numbers = await takeCaseNumbers(tx, fresh.length);
    for (const [i, row] of fresh.entries()) await openImported(work, row.case, { number: numbers[i] ?? '', source, outcome });
    await flush(work);
    await audit(tx, 'system', 'import-cases', source, `${fresh.length}`);
  }
  // Ids of cases sort by the time they were made, so the case itself tells whether this run made it.
  const ofThisRun = uuidV7(startedAt, new Uint8Array(10));
  const seenNow = (row: ArrivingRow) => before.has(row.case.id) || (known.get(row.case.id) ?? '') >= ofThisRun;
  const closed = fresh.filter((row) => row.case.answer !== null).length;
  return {
    opened: fresh.length - closed,
    closed,
    already: distinct.filter((row) => known.has(row.case.id) && !seenNow(row)).length,
    twice: rows.filter((row) => first.get(row.case.id) !== row || seenNow(row)),
  };
}
