import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';
import type pg from 'pg';
import type { Keyring } from './crypto/keyring.ts';
import type { FileStore } from './files/file-store.ts';
import type { Log } from './log.ts';
import type { Printer } from './print/printer.ts';

/** What every room stands on; made once at start and handed down, never imported as a global. */
export type Platform = {
  readonly pool: pg.Pool;
  readonly keyring: Keyring;
  readonly files: FileStore;
  readonly printer: Printer;
  readonly clock: () => EpochMs;
  readonly log: Log;
  /** Demo mode: banner, known accounts, loopback only. */
  readonly demo: boolean;
  readonly publicUrl: string;
};
