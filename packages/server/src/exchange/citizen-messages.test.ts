import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suggestCategories } from '@gridkeeper/domain/text/suggest-category.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SmallOffice, smallOffice } from '../cases/testing/small-office.ts';
import { root } from '../platform/root.ts';
import { openRows } from '../platform/sheets/read/open-rows.ts';
import { currentPack } from '../policy/packs.ts';
import { importCases } from './import-cases.ts';
import { loadMapping } from './load-mapping.ts';

const folder = join(root, '../shared/data/citizen-messages');

describe.skipIf(!existsSync(folder))(
  'thousands of real messages of citizens (skipped where the data are not beside the repository)',
  () => {
    let office: SmallOffice;
    beforeAll(async () => {
      office = await smallOffice();
    });
    afterAll(() => office.end());

    async function bring(file: string, mapping: string) {
      const faults: string[] = [];
      const opened = await openRows(join(folder, file), null);
      const began = performance.now();
      const tally = await importCases(office.platform, 1, {
        file: opened,
        mapping: await loadMapping(mapping),
        onFaults: (row, found) => faults.push(...found.map(({ column, code }) => `${row} ${column} ${code}`)),
      });
      console.log(`${file}: ${Math.round((tally.read * 1000) / (performance.now() - began))} rows a second`);
      return { ...tally, faults };
    }

    async function count(where: string): Promise<number> {
      const { rows } = await office.platform.pool.query(`SELECT count(*)::int AS n FROM cases WHERE ${where}`);
      return rows[0].n;
    }

    test('all 4,326 await review with their times, most with a suggested category, and a second run changes nothing', async () => {
      expect(await bring('messages.jsonl', 'citizen-messages')).toMatchObject({ read: 4_326, opened: 4_326, bad: 0, already: 0 });
      expect(await count(`phase = 'intake' AND grid_id IS NULL AND area_ids = '{${office.street}}' AND reported_at < '2021-01-01'`)).toBe(
        4_326,
      );
      office.setNow(office.platform.clock() + 60_000);
      expect(await bring('messages.jsonl', 'citizen-messages')).toMatchObject({ opened: 0, already: 4_326, bad: 0 });
      const { pack } = await office.run((tx) => currentPack(tx));
      const { rows } = await office.platform.pool
        .query(`BEGIN; SET LOCAL gridkeeper.district = '1'; SELECT body FROM case_contents; COMMIT`)
        .then((all: unknown) => (Array.isArray(all) ? all[2] : { rows: [] }));
      const began = performance.now();
      const suggested = rows.filter(({ body }: { body: string }) => suggestCategories(body, pack.categories, 3).length > 0).length;
      console.log(`suggestions for ${suggested} of ${rows.length} in ${Math.round(performance.now() - began)} ms`);
      expect(suggested).toBeGreaterThan(3_000);
    }, 120_000);

    test('2,815 of the answered come in closed at their times; the one without the time of its answer is told', async () => {
      const result = await bring('answered.jsonl', 'answered');
      expect(result).toMatchObject({ read: 2_816, closed: 2_815, bad: 1 });
      expect(result.faults).toEqual([expect.stringMatching(/replied_at reply-incomplete$/u)]);
      expect(await count(`phase = 'closed' AND outcome = 'explained' AND closed_at < '2021-01-01'`)).toBe(2_815);
    }, 120_000);
  },
);
