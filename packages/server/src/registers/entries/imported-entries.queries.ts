import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';
import type { EntryState, StoredEntry } from './entry.ts';
import { findEntries } from './stored-entries.queries.ts';

/** An entry that an import wrote: whether nobody has changed it since, and what it was before; null: the import added it. */
export type Imported = { readonly entry: StoredEntry; readonly isNewest: boolean; readonly before: EntryState | null };

/** What an import wrote, held to the end of the transaction. An entry that it undid already is not among them. */
export async function importedEntries(tx: Tx, importId: string): Promise<readonly Imported[]> {
  const { rows } = await sql<{ entry_id: string; last: number; before: EntryState | null }>`
    SELECT i.entry_id, i.last, b.snapshot AS before
    FROM (SELECT entry_id, min(version) AS first, max(version) AS last FROM register_history
          WHERE district_id = ${tx.districtId} AND import_id = ${importId}::uuid GROUP BY entry_id) i
    LEFT JOIN register_history b ON b.district_id = ${tx.districtId} AND b.entry_id = i.entry_id AND b.version = i.first - 1
    ORDER BY i.entry_id`.execute(db(tx));
  const entries = await findEntries(
    tx,
    rows.map((row) => row.entry_id),
    { lock: true },
  );
  return rows.flatMap(({ entry_id, last, before }) => {
    const entry = entries.get(entry_id);
    if (!entry) return [];
    const { overridden: _overridden, consent: _consent, ...state } = before ?? { overridden: undefined, consent: undefined };
    return [{ entry, isNewest: entry.version === last, before: before === null ? null : (state as EntryState) }];
  });
}
