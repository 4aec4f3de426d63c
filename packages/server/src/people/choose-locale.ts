import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { StaffActor } from './actor.ts';
import { db } from './people.tables.ts';

/** The language in which the office writes to this account. */
export async function chooseLocale(tx: Tx, actor: StaffActor, locale: Locale): Promise<void> {
  await db(tx).updateTable('accounts').set({ locale }).where('account_id', '=', actor.accountId).execute();
}
