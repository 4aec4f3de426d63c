import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';
import type { StoredEntry } from './entry.ts';
import { writeEntries } from './write-entries.ts';

export type End = {
  readonly on: CivilDate;
  readonly reason: string;
  /** A person's id; null: the program, or the person whose own page it is. */
  readonly by: string | null;
};

/** Ends entries with a version of their own. A person's code goes on: he may still look what is kept of him, and until when. */
export async function endEntries(tx: Tx, entries: readonly StoredEntry[], { on, reason, by }: End): Promise<void> {
  await writeEntries(
    tx,
    entries.map((entry) => ({ entry, before: entry, after: { ...entry.state, endedOn: on, endReason: reason }, ground: entry.ground })),
    { how: () => 'ended', by },
  );
}

/** Ends every code of an entry, as when a new one is given. */
export async function endCodes(tx: Tx, entryId: string): Promise<void> {
  await db(tx)
    .updateTable('register_codes')
    .set({ ended_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', entryId)
    .where('ended_at', 'is', null)
    .execute();
}
