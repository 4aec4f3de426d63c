import { endReasons } from '@gridkeeper/domain/registers/list-texts.ts';
import { today } from '../../people/today.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';
import { endEntries } from './end-entries.ts';
import type { StoredEntry } from './entry.ts';
import { writeEntries } from './write-entries.ts';

/**
 * A consent is withdrawn 撤回同意, with effect at once: a care recipient's entry ends and is there for nobody, of others what stood on consent is hidden;
 * both are erased when the time of keeping is over. `care` must cover the entry.
 * @param by a person of the staff; null: the person himself
 * @throws AppError register-no-consent
 */
export async function withdrawFrom(tx: Tx, entry: StoredEntry, by: string | null): Promise<void> {
  if (!entry.consent || entry.consent.withdrawnOn !== null) throw new AppError('register-no-consent');
  const day = await today(tx);
  await db(tx)
    .updateTable('register_consents')
    .set({ withdrawn_on: day })
    .where('district_id', '=', tx.districtId)
    .where('entry_id', '=', entry.id)
    .where('withdrawn_on', 'is', null)
    .execute();
  const { givenOn, endsOn } = entry.consent;
  const consent = { givenOn, endsOn, withdrawnOn: day };
  await writeEntries(tx, [{ entry, before: entry, after: entry.state, ground: entry.ground, consent }], { how: () => 'consent', by });
  if (!entry.restricted) return;
  await endEntries(tx, [{ ...entry, version: entry.version + 1 }], { on: day, reason: endReasons.withdrawn.zh, by });
}
