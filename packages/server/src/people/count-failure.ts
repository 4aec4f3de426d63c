import { sql } from 'kysely';
import { audit } from '../platform/audit.ts';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { db } from './people.tables.ts';

const maxFailed = 5;
const lockMinutes = 15;

/** One wrong password more; the fifth locks the account 锁定 for 15 minutes. In a transaction of its own, for the request is refused. */
export async function countFailure(
  platform: Platform,
  account: { readonly account_id: string; readonly district_id: number },
): Promise<void> {
  await inTransaction(platform, { districtId: account.district_id }, async (tx) => {
    const until = new Date(tx.now + lockMinutes * 60_000);
    const { failed } = await db(tx)
      .updateTable('accounts')
      .set({
        failed: sql<number>`(failed + 1) % ${sql.lit(maxFailed)}`,
        locked_until: sql<Date>`CASE WHEN failed + 1 >= ${sql.lit(maxFailed)} THEN ${until}::timestamptz ELSE locked_until END`,
      })
      .where('account_id', '=', account.account_id)
      .returning('failed')
      .executeTakeFirstOrThrow();
    await audit(tx, 'system', failed === 0 ? 'account.lock' : 'session.refuse', `account:${account.account_id}`);
  });
}
