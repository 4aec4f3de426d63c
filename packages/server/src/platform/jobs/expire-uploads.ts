import { hour } from '@gridkeeper/domain/base/instant.ts';
import { sql } from 'kysely';
import { inTransaction, roomDb } from '../database/tx.ts';
import { photoName } from '../files/uploads.ts';
import type { Platform } from '../platform.ts';

const db = roomDb<Record<never, never>>();
const life = 24 * hour;
const batch = 500;

/**
 * Deletes photos that no report took within 24 hours, with their files.
 * @returns how many
 */
export async function expireUploads(platform: Platform, districtId: number): Promise<number> {
  let gone = 0;
  for (;;) {
    const some = await inTransaction(platform, { districtId }, async (tx) => {
      const { rows } = await sql<{ upload_id: string }>`
        DELETE FROM uploads WHERE district_id = ${districtId} AND used_at IS NULL AND upload_id IN (
          SELECT upload_id FROM uploads
          WHERE district_id = ${districtId} AND used_at IS NULL AND created_at < ${new Date(tx.now - life)} LIMIT ${batch} FOR UPDATE SKIP LOCKED)
        RETURNING upload_id`.execute(db(tx));
      // Before the commit: a file whose row is still there is deleted again by the next run; one whose row is gone would lie there for ever.
      for (const { upload_id } of rows) {
        await platform.files.remove(photoName(districtId, upload_id, 'full'));
        await platform.files.remove(photoName(districtId, upload_id, 'thumb'));
      }
      return rows.length;
    });
    gone += some;
    if (some < batch) return gone;
  }
}
