import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { StaffActor } from './actor.ts';
import { db } from './people.tables.ts';

/** Ends one of one's own sessions, here or on a lost phone. @throws AppError not-found */
export async function endSession(tx: Tx, actor: StaffActor, sessionId: string): Promise<void> {
  const ended = await db(tx)
    .deleteFrom('sessions')
    .where('account_id', '=', actor.accountId)
    .where('session_id', '=', sessionId)
    .returning('session_id')
    .executeTakeFirst();
  if (!ended) throw new AppError('not-found');
  await audit(tx, actor, 'session.end', `account:${actor.accountId}`);
}
