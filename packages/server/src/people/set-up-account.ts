import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { spend } from '../platform/rate-limit.ts';
import { openAccount } from './open-account.ts';
import { openSession } from './open-session.ts';
import { hashPassword, requireStrong } from './passwords.ts';
import { db } from './people.tables.ts';
import { renewAccount } from './renew-account.ts';
import { tokenHash } from './session-token.ts';

export type SetUp = {
  readonly token: string;
  readonly username: string;
  readonly password: string;
  readonly name?: string | undefined;
  readonly address: string;
};

/**
 * Uses a one-time link: makes the account, or gives the one that is there a new password and ends its sessions. The link is used up only
 * when that succeeded, so a weak password or a taken name can be mended.
 * @returns the token of a session at the desk
 * @throws AppError setup-link-invalid, password-weak, username-taken, too-many-requests
 */
export async function setUpAccount(platform: Platform, input: SetUp): Promise<string> {
  await spend(platform, `set-up:${input.address}`, 60, '15m');
  const districtId = await getDistrict(platform, input.token);
  requireStrong(input.password, input.username);
  const passwordHash = await hashPassword(input.password);
  return inTransaction(platform, { districtId }, async (tx) => {
    const personId = await useUp(tx, input.token);
    const known = await findAccount(tx, personId);
    const account = { personId, username: input.username, passwordHash };
    const accountId = known ? await renewAccount(tx, known, account) : await openAccount(tx, account);
    await db(tx)
      .updateTable('people')
      .set({ disabled_at: null, ...(input.name ? { name: input.name } : {}) })
      .where('district_id', '=', tx.districtId)
      .where('person_id', '=', personId)
      .execute();
    await audit(tx, { personId }, 'session.open', `account:${accountId}`, 'desk');
    return openSession(tx, accountId, 'desk');
  });
}

async function getDistrict(platform: Platform, token: string): Promise<number> {
  const { rows } = await platform.pool.query<{ district_id: number }>(
    'SELECT district_id FROM setup_tokens WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2',
    [tokenHash(token), new Date(platform.clock())],
  );
  if (!rows[0]) throw new AppError('setup-link-invalid');
  return rows[0].district_id;
}

/** Two clicks at the same moment: the second waits here and finds the link used. */
async function useUp(tx: Tx, token: string): Promise<string> {
  const used = await db(tx)
    .updateTable('setup_tokens')
    .set({ used_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('token_hash', '=', tokenHash(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', new Date(tx.now))
    .returning('person_id')
    .executeTakeFirst();
  if (!used) throw new AppError('setup-link-invalid');
  return used.person_id;
}

async function findAccount(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await db(tx)
    .selectFrom('account_districts')
    .select('account_id')
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.account_id;
}
