import { setTimeout as sleep } from 'node:timers/promises';
import { day, hour } from '@gridkeeper/domain/base/instant.ts';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SmallOffice, smallOffice } from './cases/testing/small-office.ts';
import { officeJobs, startSweeper } from './office-jobs.ts';
import { createPool } from './platform/database/pool.ts';
import { claimUploads, photoName, storeUpload } from './platform/files/uploads.ts';

const friday = Date.parse('2026-09-18T09:00:00+08:00');
const token = 'draft:0123456789abcdef';
let office: SmallOffice;
beforeEach(async () => {
  office = await smallOffice(friday);
});
afterEach(() => office.end());

const runJob = (name: string): Promise<number> =>
  officeJobs.find((job) => job.name === name)?.run(office.platform) ?? Promise.reject(new Error(name));
const query = async <Row>(sql: string): Promise<Row[]> => (await office.platform.pool.query(sql)).rows as Row[];
const close = (caseId: string) => office.act(caseId, 'centre', { action: 'close', outcome: 'explained', note: '已说明' });

/** Contents still there, by kind; the owner sees no row without naming the district. */
const kept = (caseId: string) =>
  office.run(async ({ platform }) => {
    const client = await platform.pool.connect();
    try {
      await client.query("SET gridkeeper.district = '1'");
      const sql = 'SELECT kind FROM case_contents WHERE case_id = $1 AND erased_at IS NULL ORDER BY kind';
      return (await client.query<{ kind: string }>(sql, [caseId])).rows.map((row) => row.kind);
    } finally {
      await client.query('RESET gridkeeper.district');
      client.release();
    }
  });

async function photo(): Promise<string> {
  const bytes = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  return (await office.run((tx) => storeUpload(tx, token, bytes))).id;
}

test('a photo nobody sent goes after 24 hours with its files; one in use and a fresh one stay', async () => {
  const [used, unused] = [await photo(), await photo()];
  const digests = await office.run((tx) => claimUploads(tx, token, [used]));
  await office.report({ photos: digests });
  office.setNow(friday + 23 * hour);
  const fresh = await photo();
  expect(await runJob('expire-uploads')).toBe(0);
  office.setNow(friday + 25 * hour);
  expect(await runJob('expire-uploads')).toBe(1);
  expect((await query<{ upload_id: string }>('SELECT upload_id FROM uploads')).map((row) => row.upload_id).sort()).toEqual(
    [used, fresh].sort(),
  );
  const { files } = office.platform;
  await expect(files.get(photoName(1, unused, 'full'))).rejects.toThrow('ENOENT');
  await expect(files.get(photoName(1, unused, 'thumb'))).rejects.toThrow('ENOENT');
  expect((await files.get(photoName(1, used, 'full'))).length).toBeGreaterThan(0);
  await expect(office.run((tx) => claimUploads(tx, token, [unused]))).rejects.toThrow('upload-unknown');
});

test('a contact goes 90 days after closing, the words after three years; what is held for a court stays', async () => {
  const [plain, held, open] = [
    await office.report({ phone: '1' }),
    await office.report({ phone: '2' }),
    await office.report({ phone: '3' }),
  ];
  await close(plain);
  await close(held);
  const owner = createPool({ ...office.config, max: 1 });
  await owner.query(`SET gridkeeper.district = 'all'; UPDATE case_contents SET legal_hold = true WHERE case_id = '${held}'`);
  await owner.end();
  office.setNow(friday + 89 * day);
  expect(await runJob('erase-expired')).toBe(0);
  office.setNow(friday + 91 * day);
  expect(await runJob('erase-expired')).toBe(1);
  expect([await kept(plain), await kept(held), await kept(open)]).toEqual([
    ['note', 'report'],
    ['contact', 'note', 'report'],
    ['contact', 'report'],
  ]);
  office.setNow(Date.parse('2029-09-18T10:00:00+08:00'));
  expect(await runJob('erase-expired')).toBe(2);
  expect([await kept(plain), await kept(held), await kept(open)]).toEqual([[], ['contact', 'note', 'report'], ['contact', 'report']]);
  expect(await runJob('erase-expired')).toBe(0);
  expect(await query(`SELECT count(*)::int AS n FROM case_search WHERE case_id = '${plain}'`)).toEqual([{ n: 0 }]);
  expect(await query("SELECT count(*)::int AS n FROM messages WHERE at > '2026-11-01'")).toEqual([{ n: 0 }]);
});

test('a contested case counts from its second closing', async () => {
  const caseId = await office.report({ phone: '1' });
  await close(caseId);
  office.setNow(friday + 20 * day);
  await office.act(caseId, 'reporter', { action: 'contest', note: '还没好' });
  office.setNow(friday + 100 * day);
  expect(await runJob('erase-expired')).toBe(0);
  await close(caseId);
  office.setNow(friday + 180 * day);
  expect(await runJob('erase-expired')).toBe(0);
  office.setNow(friday + 191 * day);
  expect(await runJob('erase-expired')).toBe(1);
});

test('ended sessions, old windows of rate limits and old feed rows go, the living stay', async () => {
  const at = (ms: number) => new Date(friday - ms).toISOString();
  await office.report();
  await query(`INSERT INTO accounts (account_id, username, password_hash, created_at) VALUES (gen_random_uuid(), 'probe', 'x', now())`);
  const session = (hash: string, face: string, created: number, seen: number) =>
    query(`INSERT INTO sessions (token_hash, session_id, account_id, face, created_at, seen_at)
           SELECT '\\x${hash}', gen_random_uuid(), account_id, '${face}', '${at(created)}', '${at(seen)}' FROM accounts`);
  await session('01', 'desk', 2 * hour, 0.4 * hour);
  await session('02', 'desk', 2 * hour, 0.6 * hour); // idle for over 30 minutes
  await session('03', 'field', 30 * day, 13 * day);
  await session('04', 'field', 61 * day, hour); // older than 60 days
  await query(`INSERT INTO rate_limits VALUES ('a', '${at(3 * day)}', 1), ('a', '${at(hour)}', 1)`);
  await query(
    `INSERT INTO feed (district_id, kind, subject_id, at) VALUES (1, 'case', gen_random_uuid(), clock_timestamp() - interval '8 days')`,
  );
  expect(await runJob('forget-ended-sessions')).toBe(2);
  expect(await runJob('trim-rate-limits')).toBe(1);
  expect(await runJob('trim-feed')).toBe(1);
  expect(await query("SELECT encode(token_hash, 'hex') AS hash FROM sessions ORDER BY 1")).toEqual([{ hash: '01' }, { hash: '03' }]);
  expect(await query('SELECT count(*)::int AS n FROM feed')).toEqual([{ n: 1 }]);
});

test('a checkpoint is signed for every district', async () => {
  await office.report();
  expect(await runJob('audit-checkpoint')).toBe(1);
  expect(await query('SELECT district_id, cases, events FROM audit_checkpoints')).toEqual([{ district_id: 1, cases: 1, events: 1 }]);
});

test('the sweep marks what is overdue by itself, also after the database broke its connections', async () => {
  await office.report();
  const stop = startSweeper(office.platform, 20);
  try {
    const admin = createPool({ ...office.config, max: 1 });
    await sleep(100);
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await admin.end();
    office.setNow(friday + 10 * day);
    const overdue = async () => (await query<{ overdue: boolean }>('SELECT overdue FROM cases').catch(() => []))[0]?.overdue === true;
    let found = false;
    for (let tries = 0; tries < 100 && !found; tries += 1) {
      await sleep(50);
      found = await overdue();
    }
    expect(found).toBe(true);
  } finally {
    await stop();
  }
});
