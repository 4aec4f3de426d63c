import type { ImportTally } from './import-cases.ts';

export type ImportRun = {
  readonly tally: ImportTally;
  readonly seconds: number;
  /** The list of bad rows, where there is one. */
  readonly report: string | undefined;
  readonly dryRun: boolean;
};

/** What an import did, and how to go on, in sentences for the person who started it. */
export function importSummary({ tally, seconds, report, dryRun }: ImportRun): string {
  const { read, opened, closed, already, bad, stopped } = tally;
  const rate = seconds > 0 ? ` (${Math.round(read / seconds)} rows a second)` : '';
  const lines = [
    `${read} rows read in ${seconds.toFixed(1)} s${rate}:`,
    `  ${opened} ${dryRun ? 'would await review' : 'now await review'}`,
    `  ${closed} ${dryRun ? 'would come in' : 'came in'} closed, with their answers`,
    `  ${already} were here already and stay as they are`,
    `  ${bad} could not be taken${report === undefined ? '' : `; each is listed with its reason in ${report}`}`,
  ];
  if (bad > 0) lines.push('Mend the rows in the list and run the same command again: only they will be added.');
  if (dryRun) lines.push('Nothing was written, for this was a dry run.');
  if (stopped) lines.push('Stopped before the end. Run the same command again to continue; nothing comes in twice.');
  return `${lines.join('\n')}\n`;
}
