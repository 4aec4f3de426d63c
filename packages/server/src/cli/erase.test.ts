import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signCheckpoint } from '../cases/audit-checkpoint.ts';
import { type SmallOffice, smallOffice } from '../cases/testing/small-office.ts';
import { oneSnapshot, verifyChains } from '../cases/verify-chain.ts';
import { readConfiguration } from '../platform/configuration.ts';
import { createPool } from '../platform/database/pool.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { folderStore } from '../platform/files/file-store.ts';
import { photoName, storeUpload } from '../platform/files/uploads.ts';
import { UsageError } from './command.ts';
import { command } from './erase.ts';

const key = '07'.repeat(32);
let folder = '';
let office: SmallOffice;
let owner: pg.Pool;
let caseId = '';
let number = '';
let photo = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gk-erase-'));
  const made = await smallOffice();
  const { dataFolder } = readConfiguration({ GRIDKEEPER_DATA: folder });
  // The command finds photos below the data folder, so they are stored there.
  Object.assign(made.platform, { files: folderStore(join(dataFolder, 'files')) });
  office = made;
  owner = createPool({ ...office.config, max: 1 });
  await owner.query("SET gridkeeper.district = 'all'");
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  const upload = await office.run((tx) => storeUpload(tx, 'draft:0123456789abcdef', bytes));
  await rows("UPDATE uploads SET taken_at = '2026-09-18', taken_point = point(117.005, 36.005)");
  const [stored] = await rows('SELECT digest FROM uploads');
  photo = join(dataFolder, 'files', photoName(1, upload.id, 'full'));
  caseId = await office.report({
    text: '幸福路八号的路灯坏了。',
    phone: '000 0000 0123',
    photos: new Map([[upload.id, String(stored?.digest)]]),
  });
  await office.act(caseId, 'centre', { action: 'dispatch', category: 'street-light', unit: 'sanitation' });
  await office.act(caseId, 'lead-unit', { action: 'accept' });
  await office.act(caseId, 'lead-unit', { action: 'progress', note: '已联系报告人' });
  await office.report();
  await office.run(signCheckpoint);
  number = String((await rows(`SELECT number FROM cases WHERE case_id = '${caseId}'`))[0]?.number);
});
afterEach(async () => {
  await owner.end();
  await office.end();
  rmSync(folder, { recursive: true });
});

/** As the owner, past the guard of rows. */
const rows = async (text: string): Promise<Record<string, unknown>[]> => (await owner.query(text)).rows;
const contents = () =>
  rows(
    `SELECT kind, coalesce(body, encode(sealed, 'hex'), encode(salt, 'hex')) IS NULL AS gone FROM case_contents WHERE case_id = '${caseId}' ORDER BY kind`,
  );
const words = () => rows(`SELECT FROM case_search WHERE case_id = '${caseId}'`);
const log = () => rows("SELECT actor, target, reason FROM audit_log WHERE action = 'case.erase'");

async function erase(...typed: readonly string[]): Promise<{ readonly code: number | undefined; readonly text: string }> {
  let text = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    text += String(part);
    return true;
  });
  const configuration = readConfiguration({ GRIDKEEPER_DATA: folder, GRIDKEEPER_KEY: key });
  try {
    return {
      code: await command.run(typed, { configuration, owner: office.config, beside: undefined, signal: new AbortController().signal }),
      text,
    };
  } finally {
    spy.mockRestore();
  }
}

async function verify() {
  return inTransaction(office.platform, { districtId: 1, readOnly: true }, async (tx) => {
    await oneSnapshot(tx);
    const findings = [];
    for await (const page of verifyChains(tx, { withKey: true, photos: true })) findings.push(...page.findings);
    return findings;
  });
}

test('words, contact, photos with where they were taken, and search words go; steps, audit and the verifying history stay', async () => {
  expect(existsSync(photo)).toBe(true);
  expect(await words()).toHaveLength(1);
  const { code, text } = await erase(number, '--reason', '申请 7', '--yes');
  expect(code).toBe(0);
  expect(text).toBe(
    `Case ${number}: erased words of the report (1), name and phone (1), notes and answers (1), photos (1).\n` +
      'Its history of 5 events still verifies.\n' +
      'Backups made before now still hold what was erased: delete them when their time has come.\n',
  );
  expect((await contents()).map(({ kind, gone }) => [kind, gone])).toEqual(
    ['contact', 'note', 'photo', 'report'].map((kind) => [kind, true]),
  );
  expect(await words()).toEqual([]);
  expect(existsSync(photo)).toBe(false);
  expect(existsSync(photo.replace('-full', '-thumb'))).toBe(false);
  expect(await rows('SELECT taken_at, taken_point FROM uploads WHERE erased_at IS NOT NULL')).toEqual([
    { taken_at: null, taken_point: null },
  ]);
  expect(await log()).toEqual([{ actor: 'system', target: `case:${caseId}`, reason: '申请 7' }]);
  expect(await verify()).toEqual([]);
  expect(await rows(`SELECT state, lead_unit FROM cases WHERE case_id = '${caseId}'`)).toEqual([
    { state: 'handling', lead_unit: 'sanitation' },
  ]);
  expect((await erase(number, '--yes')).text).toBe(`Case ${number}: nothing is left to erase.\n`);
  expect(await log()).toHaveLength(1);
});

test('only the contact: the words stay and are still found', async () => {
  const { text } = await erase(number, '--only', 'contact', '--yes');
  expect(text).toMatch(/erased name and phone \(1\)\.\n/);
  expect((await contents()).map(({ kind, gone }) => [kind, gone])).toEqual([
    ['contact', true],
    ['note', false],
    ['photo', false],
    ['report', false],
  ]);
  expect(await words()).toHaveLength(1);
  expect(existsSync(photo)).toBe(true);
  expect(await verify()).toEqual([]);
});

test('what is under legal hold stays, and that is told', async () => {
  await rows(`UPDATE case_contents SET legal_hold = true WHERE kind = 'photo'`);
  expect((await erase(number, '--yes')).text).toContain('1 under legal hold stay.');
  expect(existsSync(photo)).toBe(true);
  expect(await verify()).toEqual([]);
});

test('nothing is erased unasked, for a number that is none, or by a wrong word', async () => {
  await expect(erase(number)).rejects.toThrow(UsageError); // a test has no terminal
  await expect(erase('--yes')).rejects.toThrow(UsageError);
  await expect(erase(number, '--only', 'everything', '--yes')).rejects.toThrow(UsageError);
  await expect(erase('990001001000-1999-000001', '--yes')).rejects.toThrow('Nothing was erased');
  expect((await contents()).map(({ gone }) => gone)).toEqual([false, false, false, false]);
});
