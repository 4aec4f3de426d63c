import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type pg from 'pg';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { signCheckpoint } from '../../cases/audit-checkpoint.ts';
import { digestHeads } from '../../cases/audit-heads.ts';
import { type SmallOffice, smallOffice } from '../../cases/testing/small-office.ts';
import { oneSnapshot, verifyChains } from '../../cases/verify-chain.ts';
import { createPool } from '../database/pool.ts';
import { inTransaction } from '../database/tx.ts';
import { folderStore } from '../files/file-store.ts';
import { claimUploads, photoName, storeUpload } from '../files/uploads.ts';
import { dropDatabase } from '../testing/drop-database.ts';
import { migrateSafely } from './before-migration.ts';
import { makeBackup } from './make-backup.ts';
import { type Restored, restoreBackup } from './restore-backup.ts';

const token = 'draft:0123456789abcdef';
const words = '反斜杠\\n、制表\t、换行\n、引号"\'、𠮷、\\.\n\\N';
let office: SmallOffice;
let folder = '';
let file = '';
let photo = '';
const targets: { name: string; pool: pg.Pool }[] = [];

beforeEach(async () => {
  office = await smallOffice();
  folder = await mkdtemp(join(tmpdir(), '网格 backup-'));
  file = join(folder, '备份', 'office.gkbackup');
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#808080' } })
    .png()
    .toBuffer();
  photo = (await office.run((tx) => storeUpload(tx, token, bytes))).id;
  const photos = await office.run((tx) => claimUploads(tx, token, [photo]));
  const caseId = await office.report({ text: words, phone: '1', photos });
  await office.act(caseId, 'centre', { action: 'dispatch', category: 'street-light', unit: 'sanitation' });
  await office.report();
  await office.run(signCheckpoint);
});
afterEach(async () => {
  for (const { pool } of targets) await pool.end();
  const admin = createPool({ ...inject('database').config, max: 1 });
  for (const { name } of targets.splice(0)) await dropDatabase(admin, name);
  await admin.end();
  await office.end();
  await rm(folder, { recursive: true, force: true });
});

async function emptyDatabase(): Promise<pg.Pool> {
  const { config, run } = inject('database');
  const name = `gk_test_${run}_${randomBytes(6).toString('hex')}`;
  const admin = createPool({ ...config, max: 1 });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  await admin.end();
  const pool = createPool({ ...config, database: name, max: 5 });
  targets.push({ name, pool });
  return pool;
}

const backup = (target = file) =>
  makeBackup({ pool: office.platform.pool, files: office.platform.files, target, now: office.platform.clock(), heads: digestHeads });
const restore = (pool: pg.Pool, from = file, filesFolder = join(folder, 'files')): Promise<Restored> =>
  restoreBackup({ file: from, pool, filesFolder, demo: false, heads: digestHeads });
const tablesOf = async (pool: pg.Pool) => (await pool.query("SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace")).rowCount;

test('an office moves to another database: rows, words, photos, histories and numbers are the same', async () => {
  const made = await backup();
  expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
  const pool = await emptyDatabase();
  const { manifest } = await restore(pool);
  expect(manifest).toEqual(made.manifest);
  expect(manifest.tables.find(({ name }) => name === 'case_contents')?.rows).toBe(4);
  expect(manifest.photos).toMatchObject({ count: 2, missing: 0 });

  const files = folderStore(join(folder, 'files'));
  expect(await files.get(photoName(1, photo, 'full'))).toEqual(await office.platform.files.get(photoName(1, photo, 'full')));
  const platform = { ...office.platform, pool, files };
  const findings = await inTransaction(platform, { districtId: 1, readOnly: true }, async (tx) => {
    await oneSnapshot(tx);
    const found = [];
    for await (const page of verifyChains(tx, { withKey: true, photos: true })) found.push(...page.findings);
    return found;
  });
  expect(findings).toEqual([]);

  const again = join(folder, 'again.gkbackup');
  const second = await makeBackup({ pool, files, target: again, now: 0, heads: digestHeads });
  expect(second.manifest).toEqual(made.manifest);
});

test('after a restore the database defends itself as before, numbers go on, and faces fetch anew', async () => {
  await backup();
  const pool = await emptyDatabase();
  await restore(pool);
  const fingerprint = async (from: pg.Pool) =>
    (
      await from.query(`
        SELECT 'key' AS kind, conrelid::regclass::text AS of, pg_get_constraintdef(oid) AS what FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT 'rls', oid::regclass::text, format('%s %s', relrowsecurity, relforcerowsecurity) FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT 'acl', oid::regclass::text, relacl::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
        UNION ALL SELECT 'trigger', tgrelid::regclass::text, format('%s %s', tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal
        ORDER BY 1, 2, 3`)
    ).rows;
  expect(await fingerprint(pool)).toEqual(await fingerprint(office.platform.pool));
  const next = async (from: pg.Pool) => (await from.query("SELECT nextval('case_number_seq') AS n")).rows;
  expect(await next(pool)).toEqual(await next(office.platform.pool));
  const epoch = async (from: pg.Pool) => (await from.query('SELECT epoch FROM feed_epoch')).rows;
  expect(await epoch(pool)).toHaveLength(1);
  expect(await epoch(pool)).not.toEqual(await epoch(office.platform.pool));
  expect((await pool.query('SELECT count(*)::int AS n FROM feed')).rows).toEqual([{ n: 0 }]);
});

test('work that goes on during a backup is not in it: database and photos are of one moment', async () => {
  let late = false;
  await makeBackup({
    pool: office.platform.pool,
    files: office.platform.files,
    target: file,
    now: 0,
    heads: digestHeads,
    onTotal: () => {
      late = true;
    },
    onDone: () => {
      if (late) void office.report();
      late = false;
    },
  });
  await office.report(); // waits until the other one is written, too
  const pool = await emptyDatabase();
  await restore(pool);
  expect((await pool.query('SELECT count(*)::int AS n FROM cases')).rows).toEqual([{ n: 2 }]);
});

test('rows of every district come along, although row-level security hides them from the owner', async () => {
  const owner = await office.platform.pool.connect();
  await owner.query("SET gridkeeper.district = 'all'");
  await owner.query(`INSERT INTO districts (district_id, name, street, demo, created_at) VALUES (2, '另一区', '另一街道', false, now())`);
  await owner.query(
    `INSERT INTO people (district_id, person_id, name, created_at) SELECT n, gen_random_uuid(), '某人', now() FROM unnest(ARRAY[1, 2]) AS n`,
  );
  owner.release(true);
  const { manifest } = await backup();
  expect(manifest.tables.find(({ name }) => name === 'people')?.rows).toBe(2);
  const pool = await emptyDatabase();
  await restore(pool);
  const count = (district: string) =>
    pool.query(
      `BEGIN; SET LOCAL ROLE gridkeeper_app; SET LOCAL gridkeeper.district = '${district}'; SELECT count(*)::int AS n FROM people; COMMIT`,
    );
  const rows = ((await count('2')) as unknown as pg.QueryResult[])[3]?.rows;
  expect(rows).toEqual([{ n: 1 }]);
});

test('a database that is not empty is refused and stays as it is', async () => {
  await backup();
  await expect(restore(office.platform.pool)).rejects.toThrow(/not empty.*GRIDKEEPER_DATA/s);
  expect((await office.platform.pool.query('SELECT count(*)::int AS n FROM cases')).rows).toEqual([{ n: 2 }]);
});

test('a folder with photos is refused, and a demo town is not put into the place of an office', async () => {
  await backup();
  const pool = await emptyDatabase();
  await mkdir(join(folder, 'files'));
  await writeFile(join(folder, 'files', 'a.jpg'), 'x');
  await expect(restore(pool)).rejects.toThrow('holds files already');
  const request = { file, pool, filesFolder: join(folder, 'other'), demo: true, heads: digestHeads };
  await expect(restoreBackup(request)).rejects.toThrow('GRIDKEEPER_DEMO=0');
  expect(await tablesOf(pool)).toBe(0);
});

test('a damaged archive leaves nothing, wherever it is damaged', async () => {
  await backup();
  const whole = await readFile(file);
  const plain = gunzipSync(whole);
  const flipped = (at: number) => {
    const copy = Buffer.from(plain);
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
    return gzipSync(copy);
  };
  const at = (text: string) => plain.indexOf(text);
  const tableRow = plain.indexOf('路灯坏了');
  const jpeg = plain.indexOf(Buffer.from([0xff, 0xd8, 0xff])) + 200;
  const damaged: Record<string, Buffer> = {
    empty: Buffer.alloc(0),
    'no archive': Buffer.from('%PDF-1.7'),
    'cut in the middle': whole.subarray(0, whole.length / 2),
    'cut before its end': whole.subarray(0, whole.length - 20),
    'without its manifest': gzipSync(plain.subarray(0, at('manifest.json'))),
    'a changed word': flipped(tableRow + 4),
    'a changed photo': flipped(jpeg),
    'a changed manifest': gzipSync(Buffer.from(plain.toString('latin1').replace(/"rows": 2,/, '"rows": 3,'), 'latin1')),
    'a changed name of a table': gzipSync(
      Buffer.from(plain.toString('latin1').replace('tables/people/', 'tables/peoplx/').replace('tables/units/', 'tables/unitx/'), 'latin1'),
    ),
  };
  const pool = await emptyDatabase();
  for (const [what, bytes] of Object.entries(damaged)) {
    const bad = join(folder, 'bad.gkbackup');
    await writeFile(bad, bytes);
    await expect(restore(pool, bad), what).rejects.toThrow(/Nothing was restored/);
    expect([what, await tablesOf(pool), (await readdir(folder)).sort()]).toEqual([what, 0, ['bad.gkbackup', '备份']]);
  }
  await expect(restore(pool, join(folder, 'none'))).rejects.toThrow('ENOENT');
});

test('a backup that is stopped or cannot be written leaves nothing and overwrites nothing', async () => {
  const stop = new AbortController();
  stop.abort();
  const request = { pool: office.platform.pool, files: office.platform.files, target: file, now: 0, heads: digestHeads };
  await expect(makeBackup({ ...request, signal: stop.signal })).rejects.toThrow('No backup was written');
  expect(await readdir(join(folder, '备份'))).toEqual([]);
  await mkdir(`${file}.part`);
  await expect(makeBackup(request)).rejects.toThrow('EISDIR');
  await rm(`${file}.part`, { recursive: true });
  await backup();
  const before = await readFile(file);
  await expect(backup()).rejects.toThrow('never overwritten');
  expect(await readFile(file)).toEqual(before);
});

test('a restore that is stopped on its way leaves nothing', async () => {
  await backup();
  const pool = await emptyDatabase();
  const stop = new AbortController();
  const request = { file, pool, filesFolder: join(folder, 'files'), demo: false, heads: digestHeads };
  await expect(restoreBackup({ ...request, signal: stop.signal, onRead: () => stop.abort() })).rejects.toThrow(
    'Stopped. Nothing was restored.',
  );
  expect([await tablesOf(pool), await readdir(folder)]).toEqual([0, ['备份']]);
  await restoreBackup(request);
});

test('before a migration of a database with something in it a backup is made by itself; five are kept', async () => {
  const { pool } = office.platform;
  const { applied: none } = await migrateSafely(office.platform, folder);
  expect(none).toEqual([]);
  for (let i = 0; i < 7; i += 1) {
    office.setNow(office.platform.clock() + 60_000);
    await pool.query('DROP VIEW v_platform_uploads CASCADE; DELETE FROM schema_migrations WHERE number = 2');
    await pool.query(
      'CREATE VIEW v_platform_uploads WITH (security_invoker = true) AS SELECT district_id, upload_id, width, height, taken_at FROM uploads',
    );
    const { applied } = await migrateSafely(office.platform, folder);
    expect(applied).toEqual(['0002_upload_digests.sql']);
  }
  const made = (await readdir(join(folder, 'backups'))).sort();
  expect(made).toHaveLength(5);
  const target = await emptyDatabase();
  const { header, migrated } = await restore(target, join(folder, 'backups', made.at(-1) ?? ''));
  expect(header.photos).toBe(false);
  expect(migrated).toEqual(['0002_upload_digests.sql']);
  expect((await target.query('SELECT count(*)::int AS n FROM cases')).rows).toEqual([{ n: 2 }]);
});
