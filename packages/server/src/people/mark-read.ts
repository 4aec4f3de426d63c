import type { Tx } from '../platform/database/tx.ts';
import type { StaffActor } from './actor.ts';
import { db } from './people.tables.ts';

/** Marks one's own messages as read; ids of others change nothing. */
export async function markRead(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db(tx)
    .updateTable('messages')
    .set({ read_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', actor.personId)
    .where('message_id', 'in', [...ids])
    .where('read_at', 'is', null)
    .execute();
}
