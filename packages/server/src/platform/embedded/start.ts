import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { explainFileFault, OperatorError } from '../operator-error.ts';
import { getBinaries } from './binaries.ts';
import { createCluster, removeUnfinished } from './create-cluster.ts';
import { type FileLock, findLockHolder, type LockHolder, takeLock } from './file-lock.ts';
import { type DatabaseFolder, databaseFolder, makeFolder } from './folder.ts';
import { takeServerLock } from './orphan.ts';
import { chooseRunner, giveAllTo } from './runner.ts';
import { ownerRole, readSecret, restoreLostSecret } from './secret.ts';
import { launch, shutDown } from './server.ts';
import { officeSettings, type Settings } from './settings.ts';
import { assertSameMajor } from './version.ts';
import { waitReady } from './wait-ready.ts';

export const databaseName = 'gridkeeper';

export type EmbeddedDatabase = {
  /** The role that migrates; its host is good in this process and its worker threads only. */
  readonly owner: pg.PoolConfig;
  /** Tells a second start at which address the first one answers. */
  announce(address: string): void;
  /** Settles when the server process has ended, whether asked to or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
};

export type StartRequest = {
  readonly dataFolder: string;
  readonly log: (line: string) => void;
  readonly what?: LockHolder['what'];
  /** On top of the office's settings. */
  readonly settings?: Settings;
};

export const describeHolder = (holder: LockHolder | undefined): string => {
  const pid = holder === undefined ? '' : ` (process ${holder.pid})`;
  if (holder?.what === 'command')
    return `Another bin/gridkeeper command${pid} is working on this data. Wait for it to end, then try again.`;
  const at = holder?.address === undefined ? '' : ` at ${holder.address}`;
  return (
    `Gridkeeper is already running on this data${pid}${at}. Use that one, or end it there with Ctrl-C and start again. ` +
    'For a second office set GRIDKEEPER_DATA to another folder and PORT to another number.'
  );
};

/** A server that was just told to end needs a moment; after that the lock has an owner who means it. */
const takeAppLock = async (folder: DatabaseFolder): Promise<FileLock> => {
  for (let tries = 0; tries < 15; tries += 1) {
    const lock = takeLock(folder.appLock);
    if (lock !== undefined) return lock;
    await sleep(100);
  }
  throw new OperatorError(describeHolder(findLockHolder(folder.appLock)));
};

const ensureDatabase = async (config: pg.ClientConfig): Promise<void> => {
  const client = new pg.Client(config);
  client.on('error', () => undefined); // without a listener a late 57P01 would end node
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
};

const startLocked = async (
  folder: DatabaseFolder,
  request: StartRequest,
  opened: FileLock[],
): Promise<Omit<EmbeddedDatabase, 'announce'>> => {
  const binaries = getBinaries();
  assertSameMajor(folder, binaries);
  const serverLock = await takeServerLock(folder, request.log);
  opened.push(serverLock);
  const runner = chooseRunner(folder, binaries);
  removeUnfinished(folder);
  if (!existsSync(folder.cluster)) request.log('Preparing a new database');
  await createCluster(folder, runner, serverLock.fd);
  giveAllTo(runner.owner, folder.cluster);
  await restoreLostSecret(folder, runner, serverLock.fd);
  const server = await launch(folder, runner, serverLock.fd, { ...officeSettings, ...request.settings });
  try {
    const { host, port } = server.endpoint;
    const login = { host, port, user: ownerRole, password: readSecret(folder) };
    await waitReady(folder, server, { ...login, database: 'postgres' }, request.log);
    await ensureDatabase({ ...login, database: 'postgres' });
    return { owner: { ...login, database: databaseName }, ended: server.ended, stop: () => shutDown(server) };
  } catch (fault) {
    await shutDown(server);
    throw fault;
  }
};

/**
 * Starts the PostgreSQL that comes with the program, on the files below the data folder; the first time it makes them.
 * From the main thread only: the kernel ends the server when the *thread* that started it ends.
 */
export const startEmbeddedDatabase = async (request: StartRequest): Promise<EmbeddedDatabase> => {
  const folder = databaseFolder(request.dataFolder);
  const opened: FileLock[] = [];
  const release = () => {
    for (const lock of opened.splice(0).reverse()) lock.release();
  };
  try {
    makeFolder(folder.path);
    const appLock = await takeAppLock(folder);
    opened.push(appLock);
    const holder: LockHolder = { pid: process.pid, what: request.what ?? 'server' };
    appLock.sign(holder);
    const started = await startLocked(folder, request, opened);
    const stop = async () => {
      await started.stop();
      release();
    };
    return { ...started, stop, announce: (address) => appLock.sign({ ...holder, address }) };
  } catch (fault) {
    release();
    throw explainFileFault(fault);
  }
};
