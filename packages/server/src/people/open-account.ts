import type { Locale } from '@gridkeeper/domain/base/label.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { db } from './people.tables.ts';

export type NewAccount = {
  readonly personId: string;
  readonly username: string;
  /** From `hashPassword`: hashing takes 30 ms, so whoever makes many accounts with one password hashes it once. */
  readonly passwordHash: string;
  readonly locale?: Locale;
};

/** Gives a person an account. @returns its id @throws AppError username-taken */
export async function openAccount(tx: Tx, input: NewAccount): Promise<string> {
  const accountId = newId(tx.now);
  const made = await db(tx)
    .insertInto('accounts')
    .values({
      account_id: accountId,
      username: input.username,
      password_hash: input.passwordHash,
      locale: input.locale ?? 'zh',
      failed: 0,
      locked_until: null,
      password_changed_at: null,
      created_at: new Date(tx.now),
    })
    .onConflict((on) => on.doNothing())
    .returning('account_id')
    .executeTakeFirst();
  if (!made) throw new AppError('username-taken');
  await db(tx)
    .insertInto('account_districts')
    .values({ account_id: accountId, district_id: tx.districtId, person_id: input.personId })
    .execute();
  await audit(tx, { personId: input.personId }, 'account.open', `account:${accountId}`);
  return accountId;
}
