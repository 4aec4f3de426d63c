import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import { type Account, chooseAccount } from './account.ts';
import { type Binaries, binariesAt } from './binaries.ts';
import type { DatabaseFolder } from './folder.ts';

/** How the database programs are started on this machine. */
export type Runner = {
  readonly binaries: Binaries;
  /** Who must own the cluster, where that is not simply ourselves. */
  readonly owner: Account | undefined;
  /** Put before the program's own words. */
  readonly prefix: readonly string[];
};

/** An environment of their own: neither PG… variables nor the host's language reach the database programs. */
const environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
};

export type Streams = { readonly stdin: 'pipe' | 'ignore'; readonly output: 'pipe' | number; readonly lockFd: number };

/** The working directory is set before the account is changed, so data below unreachable parents still opens. */
export const run = (runner: Runner, program: string, words: readonly string[], cwd: string, streams: Streams): ChildProcess => {
  const [command = program, ...rest] = [...runner.prefix, program, ...words];
  return spawn(command, rest, {
    cwd,
    env: environment,
    detached: true, // Ctrl-C reaches the whole process group of the terminal; the database must outlive our last writes
    stdio: [streams.stdin, streams.output, streams.output, streams.lockFd],
  });
};

const works = ({ prefix, binaries }: Runner, cwd: string): boolean => {
  const [command = binaries.initdb, ...rest] = [...prefix, binaries.initdb, '--show', '-D', '/nonexistent'];
  return spawnSync(command, rest, { cwd, env: environment, stdio: 'ignore' }).status === 0;
};

const has = (program: string): boolean => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** Root's clone may stand below a folder the account cannot enter: the programs then go where everybody may read. 60 MB, 0.2 s. */
const copyBinaries = (binaries: Binaries): Binaries | undefined => {
  const home = join('/var/lib/gridkeeper', binaries.version);
  const unfinished = `${home}.new-${process.pid}`;
  try {
    const found = statSync(home, { throwIfNoEntry: false });
    if (found === undefined) {
      mkdirSync('/var/lib/gridkeeper', { recursive: true, mode: 0o755 });
      cpSync(binaries.home, unfinished, { recursive: true, verbatimSymlinks: true });
      spawnSync('chmod', ['-R', 'a+rX', unfinished]);
      renameSync(unfinished, home);
    } else if (found.uid !== 0) return undefined;
    return binariesAt(home, binaries.version);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
    return undefined;
  }
};

const untilDeath = ['setpriv', '--pdeathsig', 'INT'];

const asRoot = (folder: DatabaseFolder, binaries: Binaries): Runner => {
  const account = chooseAccount(folder);
  const { uid, gid } = account;
  const prefix = [...untilDeath, '--reuid', `${uid}`, '--regid', `${gid}`, '--clear-groups', '--'];
  const direct: Runner = { binaries, owner: account, prefix };
  if (works(direct, folder.path)) return direct;
  const copied = copyBinaries(binaries);
  if (copied !== undefined && works({ ...direct, binaries: copied }, folder.path)) return { ...direct, binaries: copied };
  const unshare = ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', ...untilDeath, '--'];
  const mapped: Runner = { binaries, owner: { uid: 0, gid: 0 }, prefix: unshare };
  if (works(mapped, folder.path)) return mapped;
  throw new OperatorError(
    'PostgreSQL refuses to run as root, and this root account may not change to another one. Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).',
  );
};

export const chooseRunner = (folder: DatabaseFolder, binaries: Binaries): Runner => {
  if (process.platform === 'linux' && process.getuid?.() === 0) return asRoot(folder, binaries);
  const bound = process.platform === 'linux' && has('setpriv');
  const runner: Runner = { binaries, owner: undefined, prefix: bound ? [...untilDeath, '--'] : [] };
  if (works(runner, folder.path)) return runner;
  throw new OperatorError(
    `The database programs in ${binaries.home} do not run on this system. Run "npm ci" once more, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
  );
};

export const giveTo = (owner: Account | undefined, path: string): void => {
  if (owner !== undefined) chownSync(path, owner.uid, owner.gid);
};

/** A cluster of another owner (made under another start) is handed over whole: PostgreSQL opens only its own. */
export const giveAllTo = (owner: Account | undefined, path: string): void => {
  if (owner === undefined || statSync(path).uid === owner.uid) return;
  const { status } = spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, path]);
  if (status !== 0)
    throw new OperatorError(`${path} cannot be given to the account that runs the database. Start as the account it belongs to.`);
};
