import type { CaseMapping } from '@gridkeeper/domain/exchange/case-mapping.ts';
import { type RowFault, rowFault } from '@gridkeeper/domain/exchange/fault.ts';
import { categoryNames, type RowContext } from '@gridkeeper/domain/exchange/read-case-row.ts';
import { finishBulk, refreshStatistics } from '../cases/bulk.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { type OpenRows, UnusableFile } from '../platform/sheets/read/source-row.ts';
import { currentPack } from '../policy/packs.ts';
import { withSourceLocked } from './lock-source.ts';
import { overlapped } from './overlapped.ts';
import { type ReadBatch, readBatches } from './read-batches.ts';
import { writeBatch } from './write-batch.ts';

export type CaseImport = {
  readonly file: Pick<OpenRows, 'rows' | 'fixedColumns'>;
  readonly mapping: CaseMapping;
  /** Reads and checks everything, writes nothing. */
  readonly dryRun?: boolean;
  /** Aborted: the batches in hand are finished, then it ends. The same command again goes on from there. */
  readonly signal?: AbortSignal;
  readonly onFaults: (row: number, faults: readonly RowFault[]) => void;
  readonly onBatch?: (tally: ImportTally) => void;
};

/** Rows read so far, and what became of them: `already` were cases before, `bad` are in the report. */
export type ImportTally = {
  readonly read: number;
  readonly opened: number;
  readonly closed: number;
  readonly already: number;
  readonly bad: number;
  readonly stopped: boolean;
};

/**
 * Brings the rows of a file in as cases 导入案件, through `decide` like any report, in batches of one transaction each. The identity of a row is
 * (source, id): a second run changes nothing. Nobody is told, for these reports are past.
 * @throws UnusableFile when the file lacks a mapped column, or the mapping names a category that the policy does not have,
 * or another import of the source is running
 */
export async function importCases(platform: Platform, districtId: number, input: CaseImport): Promise<ImportTally> {
  const { mapping, signal, dryRun = false } = input;
  const startedAt = platform.clock();
  const context = await inTransaction(platform, { districtId, readOnly: true }, async (tx): Promise<RowContext> => {
    const { pack } = await currentPack(tx);
    return { mapping, categories: categoryNames(pack.categories), now: startedAt };
  });
  requireCategories(context);

  return withSourceLocked(platform, districtId, mapping.source, async () => {
    let tally: ImportTally = { read: 0, opened: 0, closed: 0, already: 0, bad: 0, stopped: false };
    const write = async ({ read, good, bad }: ReadBatch, before: ReadBatch | undefined) => {
      const options = { mapping, startedAt, dryRun, before: new Set(before?.good.map((row) => row.case.id)) };
      const written = await inTransaction(platform, { districtId, readOnly: dryRun }, (tx) => writeBatch(tx, good, options));
      const twice = written.twice.map(({ row, case: { id } }) => ({ row, faults: [rowFault(mapping.columns.id, 'twice-in-file', id)] }));
      return { ...written, read, bad: [...bad, ...twice] };
    };
    for await (const done of overlapped(readBatches(input.file, context, signal), write)) {
      for (const { row, faults } of done.bad) input.onFaults(row, faults);
      const first = tally.opened + tally.closed === 0;
      tally = {
        read: tally.read + done.read,
        opened: tally.opened + done.opened,
        closed: tally.closed + done.closed,
        already: tally.already + done.already,
        bad: tally.bad + done.bad.length,
        stopped: false,
      };
      // The first cases of an empty office teach the planner; from then on the database sees to it by itself.
      if (first && done.opened + done.closed > 0 && !dryRun) await refreshStatistics(platform);
      input.onBatch?.(tally);
    }
    if (tally.opened + tally.closed > 0 && !dryRun) await finishBulk(platform);
    return { ...tally, stopped: signal?.aborted ?? false };
  });
}

function requireCategories({ mapping, categories }: RowContext): void {
  const unknown = Object.values(mapping.categories).filter((code) => code !== null && !categories.has(code));
  if (unknown.length === 0) return;
  const list = unknown.join(', ');
  throw new UnusableFile(
    `映射文件中的类别在现行制度里没有：${list}`,
    `The mapping names categories that the present policy does not have: ${list}`,
  );
}
