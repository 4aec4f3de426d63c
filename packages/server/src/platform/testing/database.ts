import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import type pg from 'pg';
import { inject } from 'vitest';
import { keyringFrom } from '../crypto/keyring.ts';
import { createPool } from '../database/pool.ts';
import { folderStore } from '../files/file-store.ts';
import type { Platform } from '../platform.ts';
import { openPrinter } from '../print/printer.ts';
import { dropDatabase } from './drop-database.ts';
import { templateName } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How tests reach the server's owner, and the name of this run. */
    database: { readonly config: pg.PoolConfig; readonly run: string };
  }
}

export type TestOffice = {
  readonly platform: Platform;
  readonly config: pg.PoolConfig;
  /** Sets the office's clock. */
  setNow(now: EpochMs): void;
  end(): Promise<void>;
};

/** A database of its own, copied from the migrated template, with a clock that stands still until it is set. */
export async function freshOffice(now: EpochMs = Date.parse('2026-09-18T09:00:00+08:00')): Promise<TestOffice> {
  const { config, run } = inject('database');
  const name = `gk_test_${run}_${randomBytes(6).toString('hex')}`;
  const admin = createPool({ ...config, max: 1 });
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${templateName(run)}`);
  const own = { ...config, database: name };
  const pool = createPool({ ...own, max: 5 });
  const folder = await mkdtemp(join(tmpdir(), 'gk-test-files-'));
  let moment = now;
  const printer = openPrinter();
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  return {
    config: own,
    platform: {
      pool,
      keyring: keyringFrom(Buffer.alloc(32, 7)),
      files: folderStore(folder),
      printer,
      clock: () => moment,
      log: quiet,
      demo: false,
      publicUrl: 'http://127.0.0.1',
    },
    setNow: (next) => {
      moment = next;
    },
    async end() {
      printer.end();
      await pool.end();
      await dropDatabase(admin, name);
      await admin.end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
