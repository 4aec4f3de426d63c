import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { spend } from '../platform/rate-limit.ts';
import { countFailure } from './count-failure.ts';
import { openSession } from './open-session.ts';
import { hashPassword, passwordMatches } from './passwords.ts';
import { db } from './people.tables.ts';

export type SignIn = { readonly username: string; readonly password: string; readonly face: 'desk' | 'field'; readonly address: string };

type AccountRow = {
  readonly account_id: string;
  readonly district_id: number;
  readonly person_id: string;
  readonly password_hash: string;
  readonly locked_until: Date | null;
};

// An unknown name costs as much time as a known one, so that names cannot be guessed by the clock.
const decoy = hashPassword('not anyone’s password');

/**
 * Opens a session 登录. Failures are counted per account (5, then locked for 15 minutes) and per address (60 in 15 minutes), so that a whole
 * office behind one address can sign in of a morning.
 * @returns the token for the cookie @throws AppError sign-in-failed, account-locked, account-disabled, too-many-requests
 */
export async function signIn(platform: Platform, input: SignIn): Promise<string> {
  const spendFailure = (cost: number) => spend(platform, `sign-in:${input.address}`, 60, '15m', cost);
  await spendFailure(0);
  const account = await findAccount(platform, input.username);
  if (account) refuseLocked(account.locked_until, platform.clock());
  const right = await passwordMatches(account?.password_hash ?? (await decoy), input.password);
  if (!account || !right) {
    if (account) await countFailure(platform, account);
    await spendFailure(1);
    throw new AppError('sign-in-failed');
  }
  return inTransaction(platform, { districtId: account.district_id }, async (tx) => {
    const person = await db(tx)
      .selectFrom('people')
      .select('disabled_at')
      .where('district_id', '=', tx.districtId)
      .where('person_id', '=', account.person_id)
      .executeTakeFirst();
    if (!person || person.disabled_at) throw new AppError('account-disabled');
    // Locked meanwhile by others who were guessing at the same moment: the lock holds.
    const { locked_until } = await db(tx)
      .selectFrom('accounts')
      .select('locked_until')
      .where('account_id', '=', account.account_id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    refuseLocked(locked_until, tx.now);
    await db(tx).updateTable('accounts').set({ failed: 0, locked_until: null }).where('account_id', '=', account.account_id).execute();
    await audit(tx, { personId: account.person_id }, 'session.open', `account:${account.account_id}`, input.face);
    return openSession(tx, account.account_id, input.face);
  });
}

async function findAccount(platform: Platform, username: string): Promise<AccountRow | undefined> {
  const { rows } = await platform.pool.query<AccountRow>(
    `SELECT account_id, district_id, person_id, password_hash, locked_until
       FROM accounts JOIN account_districts USING (account_id) WHERE lower(username) = lower($1)`,
    [username.trim()],
  );
  return rows[0];
}

function refuseLocked(until: Date | null, now: number): void {
  const left = (until?.getTime() ?? 0) - now;
  if (left > 0) throw new AppError('account-locked', { minutes: Math.ceil(left / 60_000) });
}
