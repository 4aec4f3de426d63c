import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getBinaries } from './binaries.ts';
import { takeLock } from './file-lock.ts';
import { databaseFolder } from './folder.ts';
import { chooseRunner, giveAllTo, run } from './runner.ts';
import { findRunningDatabase } from './running.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './start.ts';
import { bundleChild, type Child, startChild } from './testing/start-child.ts';

const isRoot = process.getuid?.() === 0;
const home = mkdtempSync(join(tmpdir(), 'gridkeeper-embedded-'));
/** Longer than the 107 bytes of a socket's path, with blanks and Chinese characters. */
const awkward = join(home, '网格 管家', '一个 很长 的 目录 名 '.repeat(4).trim());
const children: Child[] = [];
let program: string;

/** A cluster with one row that was acknowledged, made once and copied for each story. */
const seed = join(home, 'seed');

const log = () => undefined;
const start = (dataFolder: string) => startEmbeddedDatabase({ dataFolder, log });

const query = async (owner: pg.PoolConfig, sql: string): Promise<unknown[][]> => {
  const client = new pg.Client(owner);
  client.on('error', () => undefined); // some stories kill the server under it
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const folderOf = (name: string): string => {
  const folder = join(home, name);
  cpSync(seed, folder, { recursive: true, preserveTimestamps: true });
  return folder;
};

const child = (dataFolder: string, prefix?: readonly string[]): Child => {
  const started = startChild(program, dataFolder, prefix);
  children.push(started);
  return started;
};

const expectKept = async (database: EmbeddedDatabase): Promise<void> => {
  try {
    expect(await query(database.owner, 'SELECT words FROM kept')).toEqual([['道路积水']]);
  } finally {
    await database.stop();
  }
};

beforeAll(async () => {
  program = await bundleChild();
  const database = await start(seed);
  await query(database.owner, "CREATE TABLE kept AS SELECT '道路积水' AS words");
  await database.stop();
});

afterAll(async () => {
  await Promise.all(
    children.map(({ process: { exitCode, signalCode }, kill }) => (exitCode === null && signalCode === null ? kill('SIGKILL') : undefined)),
  );
  await sleep(200); // the kernel is ending their databases
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

describe('a first and a second start', () => {
  test('from a long path with blanks and 汉字 it finds Chinese words, and keeps what was written', async () => {
    const first = await start(awkward);
    await query(first.owner, 'CREATE EXTENSION pg_trgm');
    await query(first.owner, "CREATE TABLE kept AS SELECT '道路积水' AS words");
    expect(await query(first.owner, "SELECT similarity('道路积水严重', '道路积水') > 0.3")).toEqual([[true]]);
    await first.stop();
    const began = Date.now();
    await expectKept(await start(awkward));
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  test('nobody comes in without the password, and its owner is no superuser', async () => {
    const database = await start(folderOf('guarded'));
    try {
      expect(await query(database.owner, 'SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user')).toEqual(
        [[false, true, true]],
      );
      await expect(query({ ...database.owner, password: 'guess' }, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
      await expect(query({ ...database.owner, user: 'postgres' }, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
      expect(statSync(join(home, 'guarded/database/secret.json')).mode & 0o777).toBe(0o600);
    } finally {
      await database.stop();
    }
  });

  test('a lost password file costs nothing', async () => {
    const folder = folderOf('lost-secret');
    unlinkSync(join(folder, 'database/secret.json'));
    await expectKept(await start(folder));
  });

  test('what a crash left does not block, even when its process number is somebody else’s by now', async () => {
    const folder = folderOf('stale');
    const cluster = join(folder, 'database/cluster');
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n/proc/self/cwd\n0\n5432\n.\n\n`);
    writeFileSync(join(cluster, '.s.PGSQL.5432.lock'), `${process.pid}\n`);
    writeFileSync(join(cluster, '.s.PGSQL.5432'), '');
    await expectKept(await start(folder));
  });
});

describe('a second start beside a running one', () => {
  test('is refused with process and address, a command works beside it, and nothing is disturbed', async () => {
    const folder = folderOf('beside');
    const first = child(folder);
    expect(await first.said).toBe('ready');
    await expect(start(folder)).rejects.toThrow(
      new RegExp(
        `^Gridkeeper is already running on this data \\(process ${first.process.pid}\\) at http://127.0.0.1:3000\\..*Ctrl-C.*GRIDKEEPER_DATA`,
      ),
    );
    const running = findRunningDatabase(folder);
    expect(running).toMatchObject({ pid: first.process.pid, address: 'http://127.0.0.1:3000' });
    expect(await query(running?.owner ?? {}, 'SELECT words FROM kept')).toEqual([['道路积水']]);
    running?.close();
    await first.kill('SIGTERM');
    expect(findRunningDatabase(folder)).toBeUndefined();
  });

  test('while a command works, another one is told to wait', async () => {
    const folder = folderOf('command');
    const working = await startEmbeddedDatabase({ dataFolder: folder, log, what: 'command' });
    try {
      await expect(start(folder)).rejects.toThrow(/command \(process \d+\) is working on this data\. Wait/);
      expect(() => findRunningDatabase(folder)).toThrow(/Wait/);
    } finally {
      await working.stop();
    }
  });
});

describe('kill -9', () => {
  test('of the server’s process: the next start has every acknowledged row', async () => {
    const folder = folderOf('killed');
    const first = child(folder);
    expect(await first.said).toBe('ready');
    const running = findRunningDatabase(folder);
    await query(running?.owner ?? {}, "INSERT INTO kept VALUES ('路灯不亮')");
    running?.close();
    await first.kill('SIGKILL');
    const database = await start(folder);
    expect(await query(database.owner, 'SELECT words FROM kept')).toEqual([['道路积水'], ['路灯不亮']]);
    await database.stop();
  });

  test('of a first start, at any moment: the next start begins anew', async () => {
    for (const moment of [150, 400, 650, 900]) {
      const folder = join(home, `half-${moment}`);
      const first = child(folder);
      await sleep(moment);
      await first.kill('SIGKILL');
      const database = await start(folder);
      expect(await query(database.owner, 'SELECT 1')).toEqual([[1]]);
      await database.stop();
      expect(readdirSync(join(folder, 'database')).filter((name) => name.includes('.new'))).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  test.skipIf(process.platform !== 'linux')(
    'of node where the kernel did not tell the database: it is found by its folder and ended',
    async () => {
      const dataFolder = folderOf('orphan');
      const folder = databaseFolder(dataFolder);
      const lock = takeLock(folder.serverLock);
      if (lock === undefined) throw new Error('nobody else has this lock');
      const runner = chooseRunner(folder, getBinaries());
      giveAllTo(runner.owner, folder.cluster);
      const untold = { ...runner, prefix: runner.prefix.filter((word) => word !== '--pdeathsig' && word !== 'INT') };
      const orphan = run(
        untold,
        runner.binaries.postgres,
        ['-D', '/proc/self/cwd', '-c', 'listen_addresses=', '-c', 'unix_socket_directories=.'],
        folder.cluster,
        {
          stdin: 'ignore',
          output: 'pipe',
          lockFd: lock.fd,
        },
      );
      lock.release();
      expect(takeLock(folder.serverLock)).toBeUndefined();
      const said: string[] = [];
      const database = await startEmbeddedDatabase({ dataFolder, log: (line) => said.push(line) });
      expect(said.join()).toContain(`(process ${orphan.pid})`);
      await expectKept(database);
    },
  );
});

test('data of another major version is refused, and not a byte is touched', async () => {
  const folder = folderOf('older');
  const cluster = join(folder, 'database/cluster');
  writeFileSync(join(cluster, 'PG_VERSION'), '17\n');
  const look = () =>
    readdirSync(cluster, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, statSync(file).mtimeMs, statSync(file).uid]);
  const before = look();
  await expect(start(folder)).rejects.toThrow(
    /written by PostgreSQL 17, .* brings PostgreSQL 18\. Nothing was touched\. .*backup.*GRIDKEEPER_DATA.*restore/,
  );
  expect(look()).toEqual(before);
  expect(readFileSync(join(cluster, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

describe.skipIf(!isRoot || process.platform !== 'linux')('as an ordinary user', () => {
  const nobody = ['setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', '--'];

  test('the same start works, and a folder of somebody else is refused in a sentence', async () => {
    const shelf = mkdtempSync('/tmp/gridkeeper-user-');
    try {
      const theirs = join(shelf, '别人');
      mkdirSync(theirs, { mode: 0o700 });
      chmodSync(shelf, 0o777);
      const own = child(join(shelf, '自己 的'), nobody);
      expect(await own.said).toBe('ready');
      await own.kill('SIGTERM');
      expect(statSync(join(shelf, '自己 的/database/cluster')).uid).toBe(65534);
      expect(await child(join(theirs, 'x'), nobody).said).toMatch(/OperatorError: .*may not read or write it\. Start as the account/);
      chownSync(theirs, 65534, 65534);
      const asRoot = await start(theirs); // root serves the owner of the folder
      await asRoot.stop();
      expect(statSync(join(theirs, 'database/cluster')).uid).toBe(65534);
    } finally {
      rmSync(shelf, { recursive: true, force: true });
    }
  });
});
