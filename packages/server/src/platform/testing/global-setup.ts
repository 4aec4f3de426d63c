import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedDatabase } from '../embedded/start.ts';
import { dropDatabase } from './drop-database.ts';
import { migrateTemplate } from './template.ts';

type TestServer = { readonly config: pg.PoolConfig; stop(): Promise<void> };

/** Everything is thrown away afterwards, so nothing waits for the disk. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 100 };

const startOwnServer = async (): Promise<TestServer> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'gridkeeper-test-'));
  const database = await startEmbeddedDatabase({ dataFolder, log: () => undefined, settings: hasty });
  return {
    // Tests run in child processes: they reach our descriptor by our number, not by their own "self".
    config: { ...database.owner, host: database.owner.host?.replace('/proc/self/', `/proc/${process.pid}/`) ?? '127.0.0.1' },
    stop: async () => {
      await database.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
};

const dropDatabasesOf = async (config: pg.ClientConfig, run: string): Promise<void> => {
  const client = new pg.Client(config);
  await client.connect();
  try {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `gk_test_${run}_`,
    ]);
    for (const { datname } of rows) await dropDatabase(client, datname);
  } finally {
    await client.end();
  }
};

/** `postgres://user@host:port/database`: the parts by name, so that a test can swap the database. */
const configOf = (text: string): pg.PoolConfig => {
  const url = new URL(text);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1) || 'postgres',
  };
};

const useGivenServer = (url: string, run: string): TestServer => {
  const config = configOf(url);
  return { config, stop: () => dropDatabasesOf(config, run) };
};

/** One PostgreSQL for the whole run: our own in a temporary folder, or the one that TEST_DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `${process.pid}_${Date.now().toString(36)}`;
  const url = process.env.TEST_DATABASE_URL;
  const { config, stop } = url === undefined ? await startOwnServer() : useGivenServer(url, run);
  try {
    await migrateTemplate(config, run);
  } catch (fault) {
    await stop();
    throw fault;
  }
  project.provide('database', { config, run });
  return stop;
}
