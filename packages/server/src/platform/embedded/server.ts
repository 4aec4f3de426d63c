import type { ChildProcess } from 'node:child_process';
import { closeSync, constants, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type DatabaseFolder, giveToFolderOwner } from './folder.ts';
import { type Runner, run } from './runner.ts';
import { clusterArgument, hasProc, type Settings, settingWords } from './settings.ts';

/** Where clients of this process find the server. */
export type Endpoint = { readonly host: string; readonly port: number; close(): void };

/** A descriptor of the cluster gives a socket path that is always short: /proc/self/fd/N. */
export const openEndpoint = (cluster: string, port = 5432): Endpoint => {
  if (!hasProc) return { host: '127.0.0.1', port, close: () => undefined };
  const fd = openSync(cluster, constants.O_RDONLY | constants.O_DIRECTORY);
  return { host: `/proc/self/fd/${fd}`, port, close: () => closeSync(fd) };
};

const findFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Only while both locks are held: what a killed server left would otherwise block, once its process number is somebody else's. */
const removeStale = (cluster: string): void => {
  for (const name of ['postmaster.pid', '.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(cluster, name), { force: true });
};

const openLog = (path: string): number => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found !== undefined && found.size > 10_000_000) renameSync(path, `${path}.1`);
  const fd = openSync(path, 'a', 0o600);
  giveToFolderOwner(path);
  return fd;
};

export type Server = { readonly child: ChildProcess; readonly endpoint: Endpoint; readonly ended: Promise<void> };

export const launch = async (folder: DatabaseFolder, runner: Runner, lockFd: number, settings: Settings): Promise<Server> => {
  removeStale(folder.cluster);
  const port = hasProc ? 5432 : await findFreePort();
  const reach: Settings = hasProc
    ? { listen_addresses: '', unix_socket_directories: '.', port }
    : { listen_addresses: '127.0.0.1', unix_socket_directories: '', port };
  const output = openLog(folder.log);
  const words = ['-D', clusterArgument(folder.cluster), ...settingWords({ ...settings, ...reach })];
  const child = run(runner, runner.binaries.postgres, words, folder.cluster, { stdin: 'ignore', output, lockFd });
  closeSync(output);
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  child.unref();
  // The kernel tells it of our death where setpriv is there; elsewhere at least a regular exit takes it along.
  const together = () => child.kill('SIGINT');
  process.once('exit', together);
  void ended.then(() => process.off('exit', together));
  return { child, ended, endpoint: openEndpoint(folder.cluster, port) };
};

/** SIGINT ends sessions and writes a last checkpoint; SIGQUIT leaves the rest to recovery. Neither loses an acknowledged row. */
export const shutDown = async ({ child, ended, endpoint }: Server): Promise<void> => {
  child.ref();
  child.kill('SIGINT');
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 20_000);
  await ended;
  clearTimeout(impatient);
  endpoint.close();
};

export const lastWords = (folder: DatabaseFolder): string => readFileSync(folder.log, 'utf8').trim().split('\n').slice(-4).join('\n  ');
