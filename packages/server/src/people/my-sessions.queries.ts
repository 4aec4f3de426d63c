import type { SessionView } from '@gridkeeper/domain/people/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import type { Session } from './find-session.ts';
import { db } from './people.tables.ts';

/** Where one is signed in, the last seen first. */
export async function mySessions(tx: Tx, session: Session): Promise<SessionView[]> {
  const rows = await db(tx)
    .selectFrom('sessions')
    .select(['session_id', 'face', 'created_at', 'seen_at'])
    .where('account_id', '=', session.actor.accountId)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.session_id,
    face: row.face,
    since: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    current: row.session_id === session.id,
  }));
}
