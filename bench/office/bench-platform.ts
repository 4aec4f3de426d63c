import { tmpdir } from 'node:os';
import type pg from 'pg';
import { keyringFrom } from '../../packages/server/src/platform/crypto/keyring.ts';
import { createPool } from '../../packages/server/src/platform/database/pool.ts';
import { folderStore } from '../../packages/server/src/platform/files/file-store.ts';
import { jsonLog } from '../../packages/server/src/platform/log.ts';
import type { Platform } from '../../packages/server/src/platform/platform.ts';
import { openPrinter } from '../../packages/server/src/platform/print/printer.ts';

/** A platform as the server makes it, with a key of its own. */
export function benchPlatform(config: pg.PoolConfig, files = tmpdir()): Platform {
  return {
    pool: createPool({ ...config, max: 12 }),
    keyring: keyringFrom(Buffer.alloc(32, 7)),
    files: folderStore(files),
    printer: openPrinter(),
    clock: Date.now,
    log: jsonLog((line) => process.stderr.write(`${line}\n`), 'warn'),
    demo: true,
    publicUrl: 'http://127.0.0.1',
  };
}
