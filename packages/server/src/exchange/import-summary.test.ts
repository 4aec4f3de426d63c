import { expect, test } from 'vitest';
import { importSummary } from './import-summary.ts';

const tally = { read: 4_326, opened: 4_300, closed: 0, already: 24, bad: 2, stopped: false };

test('the summary says what came in, how fast, where the bad rows are and what to do with them', () => {
  expect(importSummary({ tally, seconds: 2, report: 'm.jsonl.faults.csv', dryRun: false })).toBe(
    [
      '4326 rows read in 2.0 s (2163 rows a second):',
      '  4300 now await review',
      '  0 came in closed, with their answers',
      '  24 were here already and stay as they are',
      '  2 could not be taken; each is listed with its reason in m.jsonl.faults.csv',
      'Mend the rows in the list and run the same command again: only they will be added.',
      '',
    ].join('\n'),
  );
});

test('a stopped import says how to continue, a dry run that nothing was written', () => {
  const stopped = importSummary({ tally: { ...tally, bad: 0, stopped: true }, seconds: 1, report: undefined, dryRun: false });
  expect(stopped).toMatch(/Run the same command again to continue; nothing comes in twice\.\n$/u);
  expect(stopped).not.toContain('Mend');
  expect(importSummary({ tally, seconds: 1, report: 'x', dryRun: true })).toContain('Nothing was written');
});
