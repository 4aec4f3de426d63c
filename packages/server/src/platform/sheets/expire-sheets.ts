import { rm } from 'node:fs/promises';
import { hour } from '@gridkeeper/domain/base/instant.ts';
import { sql } from 'kysely';
import { inTransaction, roomDb } from '../database/tx.ts';
import type { Platform } from '../platform.ts';
import { filePath } from './keep-file.ts';

const db = roomDb<Record<never, never>>();
const life = 24 * hour;

/** Takes files that were brought in a day ago away, with their reports. @returns how many */
export async function expireSheets(platform: Platform, districtId: number): Promise<number> {
  return inTransaction(platform, { districtId }, async (tx) => {
    const { rows } = await sql<{ file_id: string; ending: string }>`
      DELETE FROM sheet_files WHERE district_id = ${districtId} AND uploaded_at < ${new Date(tx.now - life)} RETURNING file_id, ending`.execute(
      db(tx),
    );
    // Before the commit: a file whose row is still there is deleted again by the next run.
    for (const { file_id, ending } of rows)
      for (const one of [ending, '.faults.jsonl']) await rm(filePath(platform, districtId, file_id, one), { force: true });
    return rows.length;
  });
}
