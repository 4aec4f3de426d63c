import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Migrated, migrate } from '../database/migrate.ts';
import type { Platform } from '../platform.ts';
import { makeBackup } from './make-backup.ts';

const kept = 5;
const prefix = 'before-migration-';

/**
 * Migrates, with a backup of the database first when there is something to lose: `<data>/backups/before-migration-<number>-<moment>`, the last
 * five are kept. Photos are not in it, no migration touches them: it is restored beside the photos that are there.
 * @param dataFolder this office's folder
 */
export async function migrateSafely(platform: Platform, dataFolder: string): Promise<Migrated> {
  const folder = join(dataFolder, 'backups');
  return migrate(platform.pool, async (from) => {
    const moment = new Date(platform.clock()).toISOString().replace(/[-:]|\.\d+/g, '');
    const target = join(folder, `${prefix}${String(from).padStart(4, '0')}-${moment}.gkbackup`);
    const { bytes } = await makeBackup({ pool: platform.pool, target, now: platform.clock() });
    platform.log.info('backup.made', { from, bytes });
    await forgetOld(folder);
  });
}

async function forgetOld(folder: string): Promise<void> {
  const moment = (name: string) => name.slice(prefix.length + 5);
  const made = (await readdir(folder)).filter((name) => name.startsWith(prefix) && name.endsWith('.gkbackup'));
  made.sort((a, b) => (moment(a) < moment(b) ? 1 : -1));
  for (const name of made.slice(kept)) await rm(join(folder, name));
}
