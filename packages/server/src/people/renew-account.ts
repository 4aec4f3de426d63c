import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { NewAccount } from './open-account.ts';
import { db } from './people.tables.ts';

/** A new user name and password for an account; its lock and all its sessions end. @returns its id @throws AppError username-taken */
export async function renewAccount(tx: Tx, accountId: string, input: NewAccount): Promise<string> {
  const taken = await db(tx)
    .selectFrom('accounts')
    .select('account_id')
    .where((eb) => eb(eb.fn('lower', ['username']), '=', input.username.toLowerCase()))
    .where('account_id', '<>', accountId)
    .executeTakeFirst();
  if (taken) throw new AppError('username-taken');
  await db(tx)
    .updateTable('accounts')
    .set({
      username: input.username,
      password_hash: input.passwordHash,
      failed: 0,
      locked_until: null,
      password_changed_at: new Date(tx.now),
    })
    .where('account_id', '=', accountId)
    .execute();
  await db(tx).deleteFrom('sessions').where('account_id', '=', accountId).execute();
  await audit(tx, { personId: input.personId }, 'account.renew', `account:${accountId}`);
  return accountId;
}
