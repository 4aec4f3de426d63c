import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { FileStore } from '../files/file-store.ts';
import { photoName } from '../files/uploads.ts';
import type { ArchiveWriter } from './archive-writer.ts';
import type { Manifest } from './manifest.ts';

const page = 1_000;

/** Writes the photos that the snapshot knows. One whose file is gone was erased for good; it is counted, not missed. */
export async function writePhotos(
  client: pg.ClientBase,
  archive: ArchiveWriter,
  files: FileStore,
  onPhoto: () => void,
): Promise<Manifest['photos']> {
  const hash = createHash('sha256');
  let count = 0;
  let missing = 0;
  let after: readonly [number, string] = [0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await client.query<{ district_id: number; upload_id: string }>(
      `SELECT district_id, upload_id FROM uploads WHERE (district_id, upload_id) > ($1, $2) ORDER BY district_id, upload_id LIMIT ${page}`,
      [...after],
    );
    for (const { district_id, upload_id } of rows) {
      for (const size of ['full', 'thumb'] as const) {
        const name = photoName(district_id, upload_id, size);
        const bytes = await read(files, name);
        if (bytes) {
          hash.update(`${name}\n`).update(bytes);
          await archive.add(`photos/${name}`, bytes);
          count += 1;
        } else missing += 1;
      }
      onPhoto();
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return { count, missing, sha256: hash.digest('hex') };
    after = [last.district_id, last.upload_id];
  }
}

async function read(files: FileStore, name: string): Promise<Buffer | undefined> {
  try {
    return await files.get(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
