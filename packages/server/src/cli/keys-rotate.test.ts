import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type SmallOffice, smallOffice } from '../cases/testing/small-office.ts';
import { type Configuration, readConfiguration } from '../platform/configuration.ts';
import { openKeyring } from '../platform/crypto/key-file.ts';
import { createPool } from '../platform/database/pool.ts';
import { UsageError } from './command.ts';
import { command } from './keys-rotate.ts';

let folder = '';
let office: SmallOffice;
let owner: pg.Pool;
let configuration: Configuration;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gk-keys-'));
  configuration = readConfiguration({ GRIDKEEPER_DATA: folder });
  mkdirSync(dirname(configuration.keyFile), { recursive: true });
  writeFileSync(configuration.keyFile, `${'07'.repeat(32)}\n`, { mode: 0o600 });
  office = await smallOffice();
  // The server of this folder, which runs on while keys are rotated beside it.
  Object.assign(office.platform, { keyring: openKeyring(configuration) });
  owner = createPool({ ...office.config, max: 1 });
  await owner.query("SET gridkeeper.district = 'all'");
  for (const digit of [1, 2, 3]) await office.report({ text: '路灯不亮。', phone: `000 0000 012${digit}` });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await owner.end();
  await office.end();
  rmSync(folder, { recursive: true, force: true });
});

async function rotate(words: readonly string[], signal = new AbortController().signal): Promise<string> {
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  await command.run(words, { configuration, owner: office.config, beside: undefined, signal }).finally(() => spy.mockRestore());
  return text;
}

/** How many values stand under each key. */
const underKeys = async (): Promise<unknown> =>
  (
    await owner.query(
      `SELECT key, count(*)::int AS n FROM (SELECT get_byte(sealed, 0) AS key FROM case_contents WHERE sealed IS NOT NULL
         UNION ALL SELECT get_byte(phone_sealed, 0) FROM people WHERE phone_sealed IS NOT NULL) AS all_values GROUP BY key ORDER BY key`,
    )
  ).rows;

const contacts = async () => {
  const { rows } = await owner.query<{ content_id: string; sealed: Buffer }>(
    'SELECT content_id, sealed FROM case_contents WHERE sealed IS NOT NULL',
  );
  return rows.map(({ content_id, sealed }) => office.platform.keyring.open(sealed, `case_contents.sealed:${content_id}`)).sort();
};

test('every phone and contact stands under the new key afterwards, says the same, and the server that ran on opens and seals with it', async () => {
  const before = await contacts();
  const [{ n: sealed = 0 } = {}] = (await underKeys()) as { n?: number }[];
  expect(before).toHaveLength(3);
  expect(await rotate(['--cipher', 'sm4'])).toContain(`${sealed} values sealed anew; all stand under key 2`);
  expect(await underKeys()).toEqual([{ key: 2, n: sealed }]);
  expect(await contacts()).toEqual(before);
  await office.report({ text: '又一盏。', phone: '000 0000 0124' });
  expect(await underKeys()).toEqual([{ key: 2, n: sealed + 1 }]);
  expect(await rotate([])).toContain('all stand under key 3');
});

test('stopped half-way nothing is lost: what is left opens under its old key, and --again takes it without a further key', async () => {
  const before = await contacts();
  const stopped = new AbortController();
  stopped.abort();
  expect(await rotate([], stopped.signal)).toContain('keys rotate --again');
  expect(await contacts()).toEqual(before);
  expect(await rotate(['--again'])).toContain('all stand under key 2');
  expect(await rotate(['--again'])).toContain('0 values sealed anew');
});

test('an unknown cipher changes nothing', async () => {
  await expect(rotate(['--cipher', 'rot13'])).rejects.toThrow(UsageError);
  expect(openKeyring(configuration).newest()).toBe(1);
});
