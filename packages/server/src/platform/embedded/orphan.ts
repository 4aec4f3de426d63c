import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../operator-error.ts';
import { type FileLock, takeLock } from './file-lock.ts';
import { type DatabaseFolder, unfinishedPrefix } from './folder.ts';

type Found = { readonly pid: number; readonly parent: number };

const sameFolder = (path: string, inodes: ReadonlySet<string>): boolean => {
  try {
    const { dev, ino } = statSync(path);
    return inodes.has(`${dev}:${ino}`);
  } catch {
    return false; // ended meanwhile, or another account's
  }
};

const findProcess = (pid: number): Found | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return { pid, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
  } catch {
    return undefined; // ended meanwhile
  }
};

const isDatabaseProgram = (pid: string): boolean => {
  try {
    return /^(postgres|initdb)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
  } catch {
    return false;
  }
};

const clusterInodes = (folder: DatabaseFolder): ReadonlySet<string> =>
  new Set(
    readdirSync(folder.path)
      .filter((name) => name === 'cluster' || name.startsWith(unfinishedPrefix))
      .map((name) => statSync(join(folder.path, name)))
      .map(({ dev, ino }) => `${dev}:${ino}`),
  );

/** The heads of database processes working in our folder: a number read from a file might be another program's by now. */
const findHeads = (folder: DatabaseFolder): readonly number[] => {
  const inodes = clusterInodes(folder);
  const found = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isDatabaseProgram(name) && sameFolder(`/proc/${name}/cwd`, inodes))
    .flatMap((name) => findProcess(Number(name)) ?? []);
  const pids = new Set(found.map(({ pid }) => pid));
  return found.filter(({ parent }) => !pids.has(parent)).map(({ pid }) => pid);
};

const tell = (pids: readonly number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended by itself, or is another account's: then the lock stays busy and the caller says so.
    }
  }
};

const poll = async (path: string, milliseconds: number): Promise<FileLock | undefined> => {
  const end = Date.now() + milliseconds;
  let lock = takeLock(path);
  while (lock === undefined && Date.now() < end) {
    await sleep(50);
    lock = takeLock(path);
  }
  return lock;
};

/**
 * The server lock; the caller holds the app lock, so whoever has this one is a database whose node was killed. It mostly ends by itself
 * (the kernel tells it of its parent's death); else it is told to, first politely.
 */
export const takeServerLock = async (folder: DatabaseFolder, log: (line: string) => void): Promise<FileLock> => {
  const first = await poll(folder.serverLock, 3_000);
  if (first !== undefined) return first;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    const heads = findHeads(folder);
    log(`An earlier database is still running (process ${heads.join(', ') || 'unknown'}); ending it (${signal}).`);
    tell(heads, signal);
    const lock = await poll(folder.serverLock, 8_000);
    if (lock !== undefined) return lock;
  }
  throw new OperatorError(
    `Another PostgreSQL still works in ${folder.cluster}, perhaps inside a container or under another account. Stop it, then start again; nothing was touched.`,
  );
};
