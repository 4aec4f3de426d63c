import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, inject, test } from 'vitest';
import { digestHeads } from '../../../cases/audit-heads.ts';
import { oneSnapshot, verifyChains } from '../../../cases/verify-chain.ts';
import { loadDemoTown } from '../../../demo/load-demo-town.ts';
import { createPool } from '../../database/pool.ts';
import { inTransaction } from '../../database/tx.ts';
import { folderStore } from '../../files/file-store.ts';
import { freshOffice } from '../../testing/database.ts';
import { dropDatabase } from '../../testing/drop-database.ts';
import { makeBackup } from '../make-backup.ts';
import { productVersion } from '../product-version.ts';
import { restoreBackup } from '../restore-backup.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const archives = (await readdir(here)).filter((name) => name.endsWith('.gkbackup'));

/** Made once when a version is released: `MAKE_RELEASED=1 npx vitest run --project server released`. Later releases must take it up. */
test.runIf(process.env.MAKE_RELEASED)('keeps an office of this version for the migrations of later ones', async () => {
  const office = await freshOffice(Date.parse('2026-11-20T12:00:00+08:00'));
  await loadDemoTown(office.platform, { cases: 60 });
  const target = join(here, `v${productVersion()}.gkbackup`);
  await makeBackup({ pool: office.platform.pool, files: office.platform.files, target, now: office.platform.clock(), heads: digestHeads });
  await office.end();
});

test.each(archives)('%s comes up to this version with its rows, its photos and its chains', async (archive) => {
  const { config, run } = inject('database');
  const name = `gk_test_${run}_${randomBytes(6).toString('hex')}`;
  const admin = createPool({ ...config, max: 1 });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
  const pool = createPool({ ...config, database: name, max: 3 });
  const filesFolder = await mkdtemp(join(tmpdir(), 'gk-released-'));
  const office = await freshOffice();
  try {
    const { manifest } = await restoreBackup({ file: join(here, archive), pool, filesFolder, demo: true, heads: digestHeads });
    expect(manifest.tables.find((table) => table.name === 'cases')?.rows).toBe(60);
    const platform = { ...office.platform, pool, files: folderStore(filesFolder) };
    const findings = await inTransaction(platform, { districtId: 1 }, async (tx) => {
      await oneSnapshot(tx);
      const found = [];
      for await (const page of verifyChains(tx, { withKey: true, photos: true })) found.push(...page.findings);
      return found;
    });
    expect(findings).toEqual([]);
  } finally {
    await pool.end();
    await office.end();
    await dropDatabase(admin, name);
    await admin.end();
    await rm(filesFolder, { recursive: true, force: true });
  }
});
