import type pg from 'pg';
import { DamagedArchive } from './archive-reader.ts';
import type { HeadsOf } from './heads.ts';
import type { Loaded } from './load-entries.ts';
import type { Manifest } from './manifest.ts';
import { countRows } from './tables.ts';

/** Holds what was loaded against the manifest: bytes, rows as the database counts them, photos, heads. @throws DamagedArchive */
export async function checkLoaded(client: pg.ClientBase, manifest: Manifest, loaded: Loaded, heads: HeadsOf): Promise<void> {
  if (manifest.tables.length !== loaded.tables.size) throw new DamagedArchive('tables are missing from it');
  for (const { name, rows, sha256 } of manifest.tables) {
    const got = loaded.tables.get(name);
    if (got?.sha256 !== sha256) throw new DamagedArchive(`table ${name} is not as it was written`);
    const counted = await countRows(client, name);
    if (got.rows !== rows || counted !== rows) throw new DamagedArchive(`table ${name} has ${counted} rows instead of ${rows}`);
  }
  const { count, sha256 } = manifest.photos;
  if (loaded.photos.count !== count || loaded.photos.sha256 !== sha256) throw new DamagedArchive('its photos are not as they were written');
  if (manifest.heads !== null && manifest.heads !== (await heads(client)))
    throw new DamagedArchive('the histories do not end where they ended when the backup was made');
}
