import { resealContacts } from '../cases/reseal-contacts.ts';
import { resealPhones } from '../people/reseal-phones.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { districtIds } from '../platform/district-ids.ts';
import type { Platform } from '../platform/platform.ts';
import { resealEntries, resealHistory } from '../registers/reseal-secrets.ts';

/** Every room that seals fields, and how it seals a batch of them anew. */
const sealing: readonly ((tx: Tx, limit: number) => Promise<number>)[] = [resealPhones, resealContacts, resealEntries, resealHistory];

const batch = 500;

export type Resealed = { readonly values: number; readonly whole: boolean };

/**
 * Seals every field of every district under the newest key 密钥轮换, in short transactions, so that an office goes on working. What is left when it is
 * stopped opens under its old key and is taken by the next run.
 */
export async function resealOffice(platform: Platform, signal: AbortSignal, onSealed: (count: number) => void): Promise<Resealed> {
  let values = 0;
  for (const districtId of await districtIds(platform.pool)) {
    for (const reseal of sealing) {
      for (;;) {
        if (signal.aborted) return { values, whole: false };
        const count = await inTransaction(platform, { districtId }, (tx) => reseal(tx, batch));
        if (count === 0) break;
        values += count;
        onSealed(count);
      }
    }
  }
  return { values, whole: true };
}
