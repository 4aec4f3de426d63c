import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { withSystemCare } from '../care.ts';
import { db } from '../registers.tables.ts';
import type { StoredEntry } from './entry.ts';

/**
 * Removes entries with all that is theirs, as if they had never been; those on which something hangs (an entry below them or in them, a case, a person's
 * code) stay.
 * @returns the ids of those
 */
export async function removeEntries(tx: Tx, entries: readonly StoredEntry[]): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const ids = entries.map(({ id }) => id);
  // A care recipient may hang on it whom this actor does not see.
  const { rows } = await withSystemCare(tx, () =>
    sql<{ id: string }>`
    SELECT parent_id AS id FROM register_entries
      WHERE district_id = ${tx.districtId} AND parent_id = ANY(${ids}::uuid[]) AND NOT entry_id = ANY(${ids}::uuid[])
    UNION SELECT building_id FROM register_entries
      WHERE district_id = ${tx.districtId} AND building_id = ANY(${ids}::uuid[]) AND NOT entry_id = ANY(${ids}::uuid[])
    UNION SELECT entry_id FROM register_certificates
      WHERE district_id = ${tx.districtId} AND entry_id = ANY(${ids}::uuid[]) AND case_id IS NOT NULL
    UNION SELECT entry_id FROM register_codes WHERE district_id = ${tx.districtId} AND entry_id = ANY(${ids}::uuid[])`.execute(db(tx)),
  );
  const held = new Set(rows.map((row) => row.id));
  const gone = entries.filter(({ id }) => !held.has(id));
  if (gone.length === 0) return held;
  const goneIds = gone.map(({ id }) => id);
  await db(tx).deleteFrom('register_entries').where('district_id', '=', tx.districtId).where('entry_id', 'in', goneIds).execute();
  await db(tx).deleteFrom('buildings').where('district_id', '=', tx.districtId).where('building_id', 'in', goneIds).execute();
  return held;
}
