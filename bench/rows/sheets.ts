import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../packages/server/src/platform/root.ts';
import type { BenchDatabase } from '../office/bench-database.ts';
import { figure } from '../report/figures.ts';
import type { Row, Section } from '../report/row.ts';
import type { SheetsTask, SheetsTold } from './sheeting.ts';

const megabyte = 2 ** 20;
const mostGrown = 60 * megabyte;

/** Sheets both ways: a list of 100,000 rows as XLSX and CSV, the XLSX read again, and rows of a workbook taken into a register. */
export async function sheets(database: BenchDatabase, rows: number): Promise<Section> {
  const config = await database.copyTown('sheets');
  const task: SheetsTask = { folder: database.folder, rows: 100_000, imported: rows };
  const child = fork(join(root, 'bench/dist/sheeting.js'), {
    env: { ...process.env, BENCH_DATABASE: JSON.stringify(config), BENCH_TASK: JSON.stringify(task) },
  });
  const [told] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The sheets ended.'))),
  ])) as [SheetsTold];
  const { written, read, imported } = told;
  const csv = written.find(({ format }) => format === 'csv');
  const rate = imported.rows / imported.seconds;
  return {
    title: 'Sheets',
    notes: ['Ten columns of texts, numbers, days and moments. Grown: the highest memory of the process less what it was before.'],
    rows: [
      ...written.map(
        ({ format, seconds, grown, bytes }): Row => ({
          what: `export of ${figure(task.rows)} rows as ${format} (${figure(bytes / megabyte)} MB)`,
          measured: `${seconds.toFixed(1)} s; ${figure(grown / megabyte)} MB grown`,
          floor: `CSV ${csv?.seconds.toFixed(1)} s`,
          aim: '< 60 MB grown',
          met: grown < mostGrown,
        }),
      ),
      {
        what: 'the XLSX read again, cell by cell',
        measured: `${figure(task.rows / read.seconds)} rows/s; ${figure(read.grown / megabyte)} MB grown`,
        floor: '—',
        aim: '< 60 MB grown',
        met: read.grown < mostGrown,
      },
      {
        what: `import of ${figure(imported.rows)} rows of XLSX into a register`,
        measured: `${figure(rate)} rows/s; ${figure(imported.grown / megabyte)} MB grown`,
        floor: `reading alone ${figure(task.rows / read.seconds)} rows/s`,
        aim: '> 2,000 /s',
        met: rate > 2_000 && imported.added === imported.rows,
      },
    ],
  };
}
