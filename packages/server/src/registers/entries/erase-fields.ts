import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';
import { endCodes } from './end-entries.ts';
import type { EntryState, StoredEntry } from './entry.ts';
import { writeEntries } from './write-entries.ts';

export type Erasure = {
  /** Codes of fields that go, from the entry and from every state that it ever had. */
  readonly fields: readonly string[];
  /** Everything that points to the person goes: name, address, the exact place, what it hung on. */
  readonly whole: boolean;
  /** Nothing of a person is kept in it after this. */
  readonly last: boolean;
};

/**
 * Erases 删除 fields of an entry and of its history, with a version that tells so. An entry that ended and holds nothing of a person any more is marked,
 * so that nobody looks at it again. @returns whether anything was there to erase
 */
export async function eraseFields(tx: Tx, entry: StoredEntry, { fields, whole, last }: Erasure): Promise<boolean> {
  const { state } = entry;
  if (!whole && !(await everHeld(tx, entry.id, fields))) {
    if (last) await markErased(tx, entry.id, whole);
    return false;
  }
  const erased = without(state, fields, whole);
  await writeEntries(tx, [{ entry, before: entry, after: erased, ground: entry.ground }], { how: () => 'erased', by: null });
  await sql`
    UPDATE register_history SET snapshot = jsonb_set(jsonb_set(snapshot, '{fields}', (snapshot->'fields') - ${[...fields]}::text[]),
      '{secrets}', (snapshot->'secrets') - ${[...fields]}::text[])
      || ${JSON.stringify(whole ? { name: erased.name, secrets: {}, certificates: {}, ...placeless(erased) } : {})}::jsonb
    WHERE district_id = ${tx.districtId} AND entry_id = ${entry.id}`.execute(db(tx));
  if (whole) await endCodes(tx, entry.id);
  if (last) await markErased(tx, entry.id, whole);
  return true;
}

/** Also what was taken out of the entry long ago stands in its history still. */
async function everHeld(tx: Tx, entryId: string, fields: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM register_history WHERE district_id = ${tx.districtId} AND entry_id = ${entryId}
      AND (snapshot->'fields' ?| ${[...fields]}::text[] OR snapshot->'secrets' ?| ${[...fields]}::text[]) LIMIT 1`.execute(db(tx));
  return rows.length > 0;
}

async function markErased(tx: Tx, entryId: string, whole: boolean): Promise<void> {
  await db(tx)
    .updateTable('register_entries')
    .set({ erased_at: new Date(tx.now), ...(whole ? { ref: null } : {}) })
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', entryId)
    .execute();
}

const nobody = '*';

function without(state: EntryState, gone: readonly string[], whole: boolean): EntryState {
  const rest = <Value>(values: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(values).filter(([code]) => !gone.includes(code)));
  // Whatever was sealed, also under the name of a field that the rules do not name any more.
  const erased = { ...state, fields: rest(state.fields), secrets: whole ? {} : rest(state.secrets) };
  return whole ? { ...erased, name: nobody, code: null, certificates: {}, ...placeless(state) } : erased;
}

/** About a kilometre: which part of the office it was stays known, and no door. */
const placeless = ({ point: [lon, lat] }: EntryState) => ({
  ...{ address: '', buildingId: null, parentId: null },
  point: [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100] as const,
});
