import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { Session } from './find-session.ts';
import { hashPassword, passwordMatches, requireStrong } from './passwords.ts';
import { db } from './people.tables.ts';

/**
 * Changes one's own password and ends every other session of the account.
 * @throws AppError password-wrong, password-weak
 */
export async function changePassword(tx: Tx, session: Session, input: { readonly old: string; readonly new: string }): Promise<void> {
  const { actor } = session;
  const account = await db(tx)
    .selectFrom('accounts')
    .select(['username', 'password_hash'])
    .where('account_id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  if (!(await passwordMatches(account.password_hash, input.old))) throw new AppError('password-wrong');
  requireStrong(input.new, account.username);
  await db(tx)
    .updateTable('accounts')
    .set({ password_hash: await hashPassword(input.new), password_changed_at: new Date(tx.now) })
    .where('account_id', '=', actor.accountId)
    .execute();
  await db(tx).deleteFrom('sessions').where('account_id', '=', actor.accountId).where('session_id', '<>', session.id).execute();
  await audit(tx, actor, 'password.change', `account:${actor.accountId}`);
}
