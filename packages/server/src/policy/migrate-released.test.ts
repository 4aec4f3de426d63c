import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { digestHeads } from '../cases/audit-heads.ts';
import { restoreBackup } from '../platform/backup/restore-backup.ts';
import { createPool } from '../platform/database/pool.ts';
import { inTransaction } from '../platform/database/tx.ts';
import { folderStore } from '../platform/files/file-store.ts';
import { root } from '../platform/root.ts';
import { freshOffice } from '../platform/testing/database.ts';
import { dropDatabase } from '../platform/testing/drop-database.ts';
import { listVersions } from './list-versions.queries.ts';
import { hashPack } from './load-pack.ts';
import { migrateCases } from './migrate-cases.ts';
import { findCurrentPack } from './packs.ts';
import { publish, streetPack, withLimit } from './testing/next-version.ts';
import { expectSound } from './testing/running-office.ts';

const archive = join(root, 'packages/server/src/platform/backup/released/v0.2.0.gkbackup');

test('an office of 0.2.0 replays by its own rules, takes a new version, and its cases move when they are told to', async () => {
  const { config, run } = inject('database');
  const name = `gk_test_${run}_${randomBytes(6).toString('hex')}`;
  const admin = createPool({ ...config, max: 1 });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const pool = createPool({ ...config, database: name, max: 3 });
  const filesFolder = await mkdtemp(join(tmpdir(), 'gk-released-'));
  const office = await freshOffice(Date.parse('2026-11-20T13:00:00+08:00'));
  try {
    await restoreBackup({ file: archive, pool, filesFolder, demo: true, heads: digestHeads });
    const platform = { ...office.platform, pool, files: folderStore(filesFolder) };
    await expectSound(platform);
    const read = () => inTransaction(platform, { districtId: 1, readOnly: true }, listVersions);
    const [released] = await read();
    const running = released?.running ?? 0;
    expect(running).toBeGreaterThan(0);

    // Written down with everything that 0.3.0 knows it has another hash, and is the same version all the same.
    const old = await inTransaction(platform, { districtId: 1 }, findCurrentPack);
    if (!old) throw new Error('an office without rules');
    expect(hashPack(old.pack)).not.toBe(released?.hash);
    expect(await publish(platform, old.pack)).toBe(released?.hash);

    const hash = await publish(platform, withLimit(await streetPack(), '9.0.0', { amount: 3, unit: 'working-days' }));
    expect((await read()).map((one) => [one.version, one.running])).toEqual([
      ['9.0.0', 0],
      [old.pack.version, running],
    ]);
    await expectSound(platform);
    const report = await migrateCases(platform, 1, { to: hash, from: null, states: new Map(), dryRun: false });
    expect([report.moved, report.left]).toEqual([running, []]);
    await expectSound(platform);
  } finally {
    await pool.end();
    await office.end();
    await dropDatabase(admin, name);
    await admin.end();
    await rm(filesFolder, { recursive: true, force: true });
  }
});
