import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { digestHeads } from '../cases/audit-heads.ts';
import { type Restored, restoreBackup } from '../platform/backup/restore-backup.ts';
import type { Configuration } from '../platform/configuration.ts';
import { createPool } from '../platform/database/pool.ts';
import { districtIds } from '../platform/district-ids.ts';
import { openPlatform } from '../platform/open-platform.ts';
import { OperatorError } from '../platform/operator-error.ts';
import { type Office, type OfficeCommand, UsageError } from './command.ts';
import { startProgress } from './progress.ts';
import { verifyDistrict } from './verify-district.ts';

const usage = `Words
  FILE              an archive that "bin/gridkeeper backup" wrote, or one of <data>/backups

Loads it into an empty database: set GRIDKEEPER_DATA to a new folder, or DATABASE_URL to a new database. Everything comes in or nothing does;
afterwards rows, photos and the histories of all cases are held against what the archive says. Every open page fetches anew.
The key does not come with it: put the key file of the old office into its place, or set GRIDKEEPER_KEY.
`;

export const command: OfficeCommand = {
  name: 'restore',
  summary: 'loads a backup into an empty database',
  usage,
  async run(words, office) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('Name one backup to load.');
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) throw new OperatorError(`${resolve(file)} is not there or no file. Check the name.`);
    const restored = await restore(file, found.size, office);
    return tellRestored(restored, office);
  },
};

async function restore(file: string, size: number, { configuration, owner, signal }: Office): Promise<Restored> {
  const pool = createPool({ ...owner, max: 2 });
  const progress = startProgress('Restoring, KB', Math.ceil(size / 1024));
  let read = 0;
  let shown = 0;
  try {
    return await restoreBackup({
      file: resolve(file),
      pool,
      filesFolder: join(configuration.dataFolder, 'files'),
      demo: configuration.demo,
      heads: digestHeads,
      signal,
      onRead: (bytes) => {
        read += bytes;
        const kilobytes = Math.ceil(read / 1024);
        progress.advance(kilobytes - shown);
        shown = kilobytes;
      },
    });
  } finally {
    progress.end();
    await pool.end();
  }
}

async function tellRestored({ header, manifest, migrated }: Restored, office: Office): Promise<number> {
  const { configuration } = office;
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const lines = [
    `Restored: ${rows} rows of ${header.tables.length} tables and ${manifest.photos.count} photo files, as counted in the archive of ${header.madeAt} (release ${header.product}).`,
    ...(migrated.length > 0 ? [`Then ${migrated.length} newer migrations of this release were applied.`] : []),
    ...(header.photos
      ? []
      : [`Photos are not in a backup before a migration: they are taken from ${join(configuration.dataFolder, 'files')}.`]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const withKey = hasKey(configuration);
  const found = await verifyAll(office, withKey);
  if (!withKey) {
    process.stdout.write(
      `THE KEY DID NOT COME WITH IT. Before the first start put the old office's key into ${configuration.keyFile} or GRIDKEEPER_KEY; else names and phone numbers stay closed.\n`,
    );
  }
  return found === 0 ? 0 : 1;
}

const hasKey = ({ key, keyFile }: Configuration): boolean => key !== undefined || existsSync(keyFile);

/** Without a key of its own the platform must not make one: the next start would take it for the office's. */
async function verifyAll(office: Office, withKey: boolean): Promise<number> {
  const configuration = withKey ? office.configuration : { ...office.configuration, key: Buffer.alloc(32) };
  const platform = openPlatform(configuration, office.owner, { connections: 2 });
  try {
    let found = 0;
    for (const districtId of await districtIds(platform.pool))
      found += await verifyDistrict(platform, districtId, office.signal, { withKey, photos: false });
    return found;
  } finally {
    await platform.pool.end();
  }
}
