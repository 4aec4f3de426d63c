import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { explainFileFault, OperatorError } from '../operator-error.ts';
import { findLockHolder, takeLock } from './file-lock.ts';
import { databaseFolder } from './folder.ts';
import { ownerRole, readSecret } from './secret.ts';
import { openEndpoint } from './server.ts';
import { hasProc } from './settings.ts';
import { databaseName, describeHolder } from './start.ts';

export type RunningDatabase = { readonly owner: pg.PoolConfig; readonly pid: number; readonly address: string | undefined; close(): void };

/** Where there is no socket, the fourth line of postmaster.pid names the port. */
const portOf = (cluster: string): number => (hasProc ? 5432 : Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3]));

/** The database of the server that runs on this data folder, so that a command can work beside it; nothing when none runs. */
export const findRunningDatabase = (dataFolder: string): RunningDatabase | undefined => {
  const folder = databaseFolder(dataFolder);
  if (!existsSync(folder.appLock)) return undefined;
  try {
    const free = takeLock(folder.appLock);
    if (free !== undefined) {
      free.release();
      return undefined;
    }
    const holder = findLockHolder(folder.appLock);
    if (holder?.what !== 'server') throw new OperatorError(describeHolder(holder));
    if (holder.address === undefined)
      throw new OperatorError(`Gridkeeper (process ${holder.pid}) is just starting. Wait until it prints "ready", then try again.`);
    const { host, port, close } = openEndpoint(folder.cluster, portOf(folder.cluster));
    const owner = { host, port, user: ownerRole, password: readSecret(folder), database: databaseName };
    return { owner, pid: holder.pid, address: holder.address, close };
  } catch (fault) {
    throw explainFileFault(fault);
  }
};
