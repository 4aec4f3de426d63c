import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseFolder, unfinishedPrefix } from './folder.ts';
import { runToEnd } from './run-to-end.ts';
import { giveTo, type Runner } from './runner.ts';
import { newPassword, setOwnerPassword, writeSecret } from './secret.ts';
import { clusterArgument, hostBasedAccess } from './settings.ts';

/** Without --lc-ctype pg_trgm finds no letter in Chinese. The locale is PostgreSQL's own, so no host's update can spoil an index. */
const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=C.UTF-8'];

const writeOwned = (runner: Runner, path: string, text: string): void => {
  writeFileSync(path, text, { mode: 0o600 });
  giveTo(runner.owner, path);
};

const flush = (path: string): void => {
  if (process.platform === 'win32') return; // a folder cannot be opened there
  const fd = openSync(path, 'r');
  fsyncSync(fd);
  closeSync(fd);
};

/** What a start that was killed half-way has left; nobody's data is in it. */
export const removeUnfinished = (folder: DatabaseFolder): void => {
  for (const name of readdirSync(folder.path)) {
    if (name.startsWith(unfinishedPrefix)) rmSync(join(folder.path, name), { recursive: true, force: true });
  }
};

/** Makes the cluster beside its place and renames it when it is whole: killed at any moment, the next start begins anew. */
export const createCluster = async (folder: DatabaseFolder, runner: Runner, lockFd: number): Promise<void> => {
  if (existsSync(folder.cluster)) return;
  const unfinished = join(folder.path, `${unfinishedPrefix}${process.pid}`);
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(runner.owner, unfinished);
  const target = clusterArgument(unfinished);
  await runToEnd(runner, runner.binaries.initdb, ['-D', target, '-U', 'postgres', '-A', 'reject', '--no-instructions', ...locale], {
    cwd: unfinished,
    lockFd,
  });
  writeOwned(runner, join(unfinished, 'pg_hba.conf'), hostBasedAccess);
  const { major, version } = runner.binaries;
  writeOwned(runner, join(unfinished, 'gridkeeper.json'), `${JSON.stringify({ major, package: version, locale: 'builtin C.UTF-8' })}\n`);
  const password = newPassword();
  await setOwnerPassword(runner, unfinished, password, lockFd);
  writeSecret(folder, password);
  flush(unfinished);
  renameSync(unfinished, folder.cluster);
  flush(folder.path);
};
