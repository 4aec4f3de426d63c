import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../operator-error.ts';
import type { Binaries } from './binaries.ts';
import type { DatabaseFolder } from './folder.ts';

const findMajor = (folder: DatabaseFolder): number | undefined => {
  try {
    return Number.parseInt(readFileSync(join(folder.cluster, 'PG_VERSION'), 'utf8'), 10);
  } catch {
    return undefined;
  }
};

/** PostgreSQL of one major version cannot open the files of another: refuse before anything is touched. */
export const assertSameMajor = (folder: DatabaseFolder, binaries: Binaries): void => {
  const major = findMajor(folder);
  if (major === undefined || major === binaries.major) return;
  throw new OperatorError(
    `${folder.cluster} was written by PostgreSQL ${major}, but this Gridkeeper brings PostgreSQL ${binaries.major}. Nothing was touched. ` +
      'Way out: with the Gridkeeper that wrote it run "bin/gridkeeper backup"; then set GRIDKEEPER_DATA to a new folder here and run "bin/gridkeeper restore".',
  );
};
