import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { db } from './people.tables.ts';
import { newToken, tokenHash } from './session-token.ts';

/** @returns the token of a new session; only its digest is kept */
export async function openSession(tx: Tx, accountId: string, face: 'desk' | 'field'): Promise<string> {
  const token = newToken();
  const now = new Date(tx.now);
  await db(tx)
    .insertInto('sessions')
    .values({ token_hash: tokenHash(token), session_id: newId(tx.now), account_id: accountId, face, created_at: now, seen_at: now })
    .execute();
  return token;
}
