import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish, streetPack, system } from '../../policy/testing/next-version.ts';
import { type RunningOffice, runningOffice } from '../../policy/testing/running-office.ts';
import { actOnCase } from '../act-on-case.ts';
import { takeCaseNumbers } from '../case-numbers.ts';
import { beginWork } from '../case-work.ts';
import { flush } from '../flush.ts';
import { holdCase } from '../hold-case.ts';
import { newCaseIds, openCase } from '../open-case.ts';
import { withFourSlips } from '../testing/four-slips.ts';
import { west } from '../testing/small-office.ts';

let office: RunningOffice;
beforeEach(async () => {
  office = await runningOffice();
  await publish(office.platform, withFourSlips(await streetPack(), '9.1.0'));
});
afterEach(() => office.end());

/** All numbers of a kind, in the order of years and numbers. */
const numbers = async (slip: string) => {
  const { rows } = await office.platform.pool.query<{ year: number; serial: number }>(
    'SELECT year, serial FROM case_slips WHERE slip = $1 ORDER BY year, serial',
    [slip],
  );
  return rows.map(({ year, serial }) => `${year}/${serial}`);
};
const upTo = (year: number, last: number) => Array.from({ length: last }, (_, i) => `${year}/${i + 1}`);

/** So many cases in one unit of work, reported and taken further. @returns their ids */
const settleTogether = (howMany: number, actions: readonly ('dispatch' | 'urge')[]) =>
  office.run(async (tx) => {
    const work = await beginWork(tx, { quiet: true });
    const ids: string[] = [];
    for (const number of await takeCaseNumbers(tx, howMany)) {
      const report = { source: 'import', text: '路灯不亮', category: null, point: west, photos: new Map() } as const;
      const held = await openCase(work, system, { ...newCaseIds(tx.now), number, ...report });
      for (const action of actions) await actOnCase(work, held, system, ['centre'], { action, ...dispatched, note: '请办理' });
      ids.push(held.id);
    }
    await flush(work);
    return ids;
  });
const dispatched = { category: 'street-light', unit: 'sanitation', photos: new Map<string, string>() };
const urge = (caseId: string) => office.act(caseId, 'centre', { action: 'urge', note: '请抓紧办理。' });

test('many at once, each with three kinds of slips: every number once, none left out, and nobody waits for ever', async () => {
  await Promise.all(Array.from({ length: 12 }, () => settleTogether(2, ['dispatch', 'urge'])));
  for (const slip of ['report', 'assignment', 'urging']) expect(await numbers(slip)).toEqual(upTo(2026, 24));
});

test('what is not written takes no number', async () => {
  const id = await office.dispatched('sanitation');
  const undone = office.run(async (tx) => {
    const work = await beginWork(tx);
    await actOnCase(work, await holdCase(work, id), system, ['centre'], { action: 'urge', note: '催', photos: new Map() });
    await flush(work);
    throw new Error('the line broke');
  });
  await expect(undone).rejects.toThrow('the line broke');
  await urge(id);
  expect(await numbers('urging')).toEqual(['2026/1']);
});

test('numbers begin anew with the year of the office, not that of UTC or of the machine', async () => {
  const id = await office.dispatched('sanitation');
  office.setNow(Date.parse('2026-12-31T23:59:00+08:00'));
  await urge(id);
  office.setNow(Date.parse('2027-01-01T00:01:00+08:00'));
  await urge(id);
  await urge(id);
  expect(await numbers('urging')).toEqual(['2026/1', '2027/1', '2027/2']);
});

test('a thousand cases in one unit of work, each with two slips, are numbered in their order', async () => {
  const ids = await settleTogether(1_000, ['dispatch']);
  const { rows } = await office.platform.pool.query<{ case_id: string }>(
    "SELECT case_id FROM case_slips WHERE slip = 'assignment' ORDER BY year, serial",
  );
  expect(rows.map((row) => row.case_id)).toEqual(ids);
  expect(await numbers('report')).toEqual(upTo(2026, 1_000));
});
