import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { signCheckpoint } from '../cases/audit-checkpoint.ts';
import { type SmallOffice, smallOffice } from '../cases/testing/small-office.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { createPool } from '../platform/database/pool.ts';
import { dropDatabase } from '../platform/testing/drop-database.ts';
import { command as verify } from './audit-verify.ts';
import { command as backup } from './backup.ts';
import type { Command, Office } from './command.ts';
import { command as restore } from './restore.ts';
import { runCli } from './run-cli.ts';

const key = '07'.repeat(32); // the key of test offices
let office: SmallOffice;
let folder = '';
let target = '';
let said = '';

beforeEach(async () => {
  office = await smallOffice();
  folder = await mkdtemp(join(tmpdir(), 'gk-cli-'));
  await office.report({ phone: '1' });
  await office.run(signCheckpoint);
  const { config, run } = inject('database');
  target = `gk_test_${run}_${randomBytes(6).toString('hex')}`;
  await asAdmin(config, (admin) => admin.query(`CREATE DATABASE ${target} TEMPLATE template0 ENCODING 'UTF8'`));
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await asAdmin(inject('database').config, (admin) => dropDatabase(admin, target));
  await office.end();
  await rm(folder, { recursive: true, force: true });
});

async function asAdmin(config: pg.PoolConfig, work: (admin: pg.Pool) => Promise<unknown>): Promise<void> {
  const admin = createPool({ ...config, max: 1 });
  await work(admin).finally(() => admin.end());
}

const at = (owner: pg.PoolConfig, data: string, environment: Record<string, string>): Office => ({
  configuration: readConfiguration({ GRIDKEEPER_DATA: join(folder, data), GRIDKEEPER_DEMO: '0', ...environment }),
  owner,
  beside: undefined,
  signal: new AbortController().signal,
});
const here = (environment: Record<string, string> = { GRIDKEEPER_KEY: key }) => at(office.config, 'old', environment);
const there = (environment: Record<string, string> = { GRIDKEEPER_KEY: key }) =>
  at({ ...office.config, database: target }, 'new', environment);

async function type(command: Command, where: Office, ...words: string[]): Promise<{ code: number; err: string }> {
  let err = '';
  const open = async () => ({ office: where, close: async () => undefined });
  const terminal = { out: () => undefined, err: (text: string) => (err += text) };
  return { code: await runCli([command], [...command.name.split(' '), ...words], open, terminal), err };
}

test('backup, restore and verify, typed one after the other', async () => {
  const file = join(folder, 'a.gkbackup');
  expect(await type(backup, here(), file)).toEqual({ code: 0, err: '' });
  expect(said).toContain('THE KEY IS NOT INSIDE');
  expect(await type(restore, there(), file)).toEqual({ code: 0, err: '' });
  expect(said).toMatch(/Restored: \d+ rows of \d+ tables and 0 photo files/);
  expect(said).toContain('1 cases, 1 events, last signed checkpoint 2026-09-18T01:00:00.000Z: nothing found');
  expect(await type(verify, there())).toEqual({ code: 0, err: '' });
  expect(await type(restore, there(), file)).toMatchObject({ code: 1, err: expect.stringContaining('not empty') });
});

test('without the key a restore says so, and makes no key of its own that would hide the loss', async () => {
  const file = join(folder, 'a.gkbackup');
  await type(backup, here(), file);
  const keyless = there({});
  expect(await type(restore, keyless, file)).toEqual({ code: 0, err: '' });
  expect(said).toContain('THE KEY DID NOT COME WITH IT');
  expect(existsSync(keyless.configuration.keyFile)).toBe(false);
});

test('verify names the case on its standard output and ends with 1', async () => {
  const owner = createPool({ ...office.config, max: 1 });
  await owner
    .query('ALTER TABLE case_events DISABLE TRIGGER ALL')
    .catch(() => owner.query('ALTER TABLE case_events DISABLE TRIGGER case_events_append_only'));
  await owner.query('UPDATE case_events SET event = event || \'{"zone": 1}\'');
  const { rows } = await owner.query<{ number: string }>('SELECT number FROM cases');
  await owner.end();
  expect(await type(verify, here())).toEqual({ code: 1, err: '' });
  expect(said).toContain(`Case ${rows[0]?.number}, event 1: an event was changed: its hash no longer fits (event-changed)\n`);
});

test('wrong words and wrong files get a sentence', async () => {
  expect(await type(backup, here())).toMatchObject({ code: 2, err: expect.stringContaining('Name one file') });
  expect(await type(backup, there(), join(folder, 'b'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('nothing in this database yet'),
  });
  expect(existsSync(join(folder, 'b'))).toBe(false);
  expect(await type(restore, there(), join(folder, 'none'))).toMatchObject({ code: 1, err: expect.stringContaining('is not there') });
  const scrap = join(folder, 'scrap');
  await writeFile(scrap, 'nothing of ours');
  expect(await type(restore, there(), scrap)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/damaged or no backup.*Nothing was restored/),
  });
});
