import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { loadDemoTown } from '../../packages/server/src/demo/load-demo-town.ts';
import { migrate } from '../../packages/server/src/platform/database/migrate.ts';
import { createPool } from '../../packages/server/src/platform/database/pool.ts';
import { startEmbeddedDatabase } from '../../packages/server/src/platform/embedded/start.ts';
import { benchPlatform } from './bench-platform.ts';

export type BenchDatabase = {
  readonly folder: string;
  /** Copies the town without cases into a database of its own. @returns how this process and its children reach it */
  copyTown(name: string): Promise<pg.PoolConfig>;
  stop(): Promise<void>;
};

/** The embedded PostgreSQL with the office's own settings (a commit is on the disk), in a temporary folder, with the demo town in it. */
export async function startBenchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'gridkeeper-bench-'));
  const database = await startEmbeddedDatabase({ dataFolder: folder, log: () => undefined });
  // Children reach our descriptor of the cluster by our number, not by their own "self".
  const owner = { ...database.owner, host: database.owner.host?.replace('/proc/self/', `/proc/${process.pid}/`) ?? '127.0.0.1' };
  const platform = benchPlatform(owner, folder);
  await migrate(platform.pool);
  await loadDemoTown(platform, { cases: 0 });
  await platform.pool.end();
  return {
    folder,
    async copyTown(name) {
      const admin = createPool({ ...owner, database: 'postgres', max: 1 });
      await admin.query(`CREATE DATABASE ${name} TEMPLATE ${owner.database ?? ''}`);
      await admin.end();
      return { ...owner, database: name };
    },
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
