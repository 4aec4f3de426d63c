import { parseArgs } from 'node:util';
import { migrateSafely } from '../platform/backup/before-migration.ts';
import { districtIds } from '../platform/district-ids.ts';
import { openPlatform } from '../platform/open-platform.ts';
import type { OfficeCommand } from './command.ts';
import { verifyDistrict } from './verify-district.ts';

const usage = `Words
  --photos          read every stored photo, too, and hold it against its digest

Walks the history of every case: each event's hash, the row it leads to, every text, contact and photo that is not erased, and the last
checkpoint, which the server signs hourly with the key that lies outside the database. What was edited, removed or cut off is named by case
number. Changes made after the last checkpoint by somebody who recomputed all hashes cannot be found.
Ends with 1 when something was found.
`;

export const command: OfficeCommand = {
  name: 'audit verify',
  summary: 'finds every edit, removal and truncation in the histories of the cases',
  usage,
  async run(words, office) {
    const { values } = parseArgs({ args: [...words], options: { photos: { type: 'boolean', default: false } } });
    const platform = openPlatform(office.configuration, office.owner, { connections: 2 });
    try {
      if (office.beside === undefined) await migrateSafely(platform, office.configuration.dataFolder);
      let found = 0;
      for (const districtId of await districtIds(platform.pool))
        found += await verifyDistrict(platform, districtId, office.signal, { withKey: true, photos: values.photos });
      return found === 0 ? 0 : 1;
    } finally {
      await platform.pool.end();
    }
  },
};
