import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where everything of one embedded database lies, below the data folder of one office. */
export type DatabaseFolder = {
  readonly path: string;
  /** Held by the one node process that runs the office. */
  readonly appLock: string;
  /** Held by node, initdb and postgres together: busy until the last of them ends. */
  readonly serverLock: string;
  readonly cluster: string;
  readonly secret: string;
  readonly log: string;
};

export const databaseFolder = (dataFolder: string): DatabaseFolder => {
  const path = join(dataFolder, 'database');
  return {
    path,
    appLock: join(path, 'app.lock'),
    serverLock: join(path, 'pg.lock'),
    cluster: join(path, 'cluster'),
    secret: join(path, 'secret.json'),
    log: join(path, 'postgres.log'),
  };
};

/** A first start makes the cluster under this name and renames it when it is whole. */
export const unfinishedPrefix = 'cluster.new-';

/** What root makes inside a user's folder belongs to that user, who may then start without root. */
export const giveToFolderOwner = (path: string): void => {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(dirname(path));
  chownSync(path, uid, gid);
};

export const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
  giveToFolderOwner(path);
};
