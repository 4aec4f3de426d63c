import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfiguration } from '../platform/configuration.ts';
import { freshOffice, type TestOffice } from '../platform/testing/database.ts';
import type { Office } from './command.ts';
import { findDistrict } from './find-district.ts';

const folder = mkdtempSync(join(tmpdir(), 'gk-district-'));
let database: TestOffice;
let office: Office;
beforeAll(async () => {
  database = await freshOffice();
  const configuration = readConfiguration({ GRIDKEEPER_DATA: folder });
  office = { configuration, owner: database.config, beside: undefined, signal: new AbortController().signal };
});
afterAll(async () => {
  await database.end();
  rmSync(folder, { recursive: true });
});
const find = (named?: string) => findDistrict(office, database.platform, named);
const add = (id: number, name: string) =>
  database.platform.pool.query(`INSERT INTO districts (district_id, name, street, demo, created_at) VALUES ($1, $2, 's', true, now())`, [
    id,
    name,
  ]);

test('the only office needs no name; of several one must be named', async () => {
  await expect(find()).rejects.toThrow('no office in this database yet');
  await add(1, '甲街道');
  expect(await find()).toBe(1);
  await add(2, '乙街道');
  await expect(find()).rejects.toThrow('1  甲街道\n  2  乙街道');
  expect(await find('2')).toBe(2);
});

test('a command that must migrate a database with something in it backs it up first', async () => {
  const backups = join(office.configuration.dataFolder, 'backups');
  await database.platform.pool.query(`
    DROP VIEW v_platform_uploads CASCADE;
    DELETE FROM schema_migrations WHERE number = 2;
    CREATE VIEW v_platform_uploads WITH (security_invoker = true) AS SELECT district_id, upload_id, width, height, taken_at FROM uploads`);
  await find('1');
  expect(readdirSync(backups)).toEqual([expect.stringMatching(/^before-migration-\d{4}-.*\.gkbackup$/)]);
  await find('1');
  expect(readdirSync(backups)).toHaveLength(1);
});
