import { join } from 'node:path';
import type pg from 'pg';
import type { Configuration } from './configuration.ts';
import { openKeyring } from './crypto/key-file.ts';
import { createPool } from './database/pool.ts';
import { folderStore } from './files/file-store.ts';
import { jsonLog, type Log } from './log.ts';
import type { Platform } from './platform.ts';
import { openPrinter } from './print/printer.ts';

/** Puts the platform together for the server and for the command line: the same keys, files and database. */
export function openPlatform(
  configuration: Configuration,
  owner: pg.PoolConfig,
  options: { readonly publicUrl?: string; readonly log?: Log; readonly connections?: number } = {},
): Platform {
  return {
    pool: createPool({ ...owner, max: options.connections ?? 12 }),
    keyring: openKeyring(configuration),
    files: folderStore(join(configuration.dataFolder, 'files')),
    printer: openPrinter(),
    clock: Date.now,
    log: options.log ?? jsonLog((line) => process.stderr.write(`${line}\n`), 'warn'),
    demo: configuration.demo,
    publicUrl: options.publicUrl ?? configuration.publicUrl,
  };
}
