import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RowFault } from '@gridkeeper/domain/exchange/fault.ts';
import { FaultReport } from '../exchange/fault-report.ts';
import { type CaseImport, importCases } from '../exchange/import-cases.ts';
import { importSummary } from '../exchange/import-summary.ts';
import { loadMapping } from '../exchange/load-mapping.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import type { Platform } from '../platform/platform.ts';
import { openRows } from '../platform/sheets/read/open-rows.ts';
import { UnusableFile } from '../platform/sheets/read/source-row.ts';
import { type Office, type OfficeCommand, UsageError } from './command.ts';
import { findDistrict } from './find-district.ts';
import { startProgress } from './progress.ts';

const usage = `  FILE               .jsonl, .csv (UTF-8 or GB 18030) or .xlsx
  --map MAPPING      what its columns mean: a YAML or JSON file, or one that comes with the program (citizen-messages, answered)
  --report FILE      where rows that cannot be taken are listed; default FILE.faults.csv, beside it
  --dry-run          reads and checks everything, writes nothing
  --district NUMBER  needed only where the database holds several offices

A row is known by the source that the mapping names and by its id; what is here already stays as it is. So the command can be stopped with
Ctrl-C and run again. The times of the reports are kept, their clocks start now, nobody is sent a message. Rows with a reply come in closed.
`;

export const command: OfficeCommand = {
  name: 'import cases',
  summary: 'brings cases of another system in from JSON Lines, CSV or XLSX',
  usage,
  run: async (words, office) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        report: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        district: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.');
    if (values.map === undefined) throw new UsageError('Say with --map what the columns of the file mean.');
    if (values.report !== undefined && resolve(values.report) === resolve(file))
      throw new UsageError('--report would overwrite the file itself.');
    const platform = openPlatform(office.configuration, office.owner, { connections: 4 });
    try {
      const wanted = { file, map: values.map, report: values.report ?? `${file}.faults.csv`, dryRun: values['dry-run'] };
      await run(platform, office, await findDistrict(office, platform, values.district), wanted);
    } catch (fault) {
      throw fault instanceof UnusableFile ? new OperatorError(`${fault.label.zh}\n${fault.label.en}\nNothing more was imported.`) : fault;
    } finally {
      await platform.pool.end();
    }
    return 0;
  },
};

type Wanted = { readonly file: string; readonly map: string; readonly report: string; readonly dryRun: boolean };

async function run(platform: Platform, office: Office, districtId: number, { file, map, report, dryRun }: Wanted): Promise<void> {
  const mapping = await loadMapping(map);
  const opened = await openRows(file, mapping.sheet);
  const faults = new FaultReport(report);
  const began = Date.now();
  const kilobytes = () => Math.round(opened.readBytes() / 1024);
  const progress = startProgress('KB read', Math.round(opened.size / 1024));
  let shown = 0;
  const onBatch = () => {
    progress.advance(kilobytes() - shown);
    shown = kilobytes();
  };
  const onFaults = (row: number, found: readonly RowFault[]) => faults.add(row, found);
  const input: CaseImport = { file: opened, mapping, dryRun, signal: office.signal, onFaults, onBatch };
  const tally = await importCases(platform, districtId, input).finally(() => faults.close());
  progress.end();
  const seconds = (Date.now() - began) / 1000;
  process.stdout.write(importSummary({ tally, seconds, report: tally.bad > 0 ? report : undefined, dryRun }));
}
