import type { Platform } from '../platform/platform.ts';
import type { StaffActor } from './actor.ts';
import { actorPosts } from './actor-posts.ts';
import { readSession, type SessionRow } from './read-session.ts';
import { rolesOf } from './roles-of.ts';
import { absoluteDays, idleMinutes, tokenHash } from './session-token.ts';

export type Session = {
  readonly id: string;
  readonly face: 'desk' | 'field';
  readonly actor: StaffActor;
};

const touchEvery = 60_000;

/**
 * Who holds this session token, with the posts of today; undefined when it is unknown, idle too long, ended, or its person disabled. Read
 * anew at every request in one round trip, so a right taken away is gone at the next tap. Being seen prolongs it (written at most once a
 * minute).
 */
export async function findSession(platform: Platform, token: string): Promise<Session | undefined> {
  const now = platform.clock();
  const hash = tokenHash(token);
  const row = await readSession(platform, hash, now);
  if (!row) return undefined;
  if (hasEnded(row, now)) {
    await platform.pool.query('DELETE FROM sessions WHERE token_hash = $1', [hash]);
    return undefined;
  }
  if (now - row.seen_at.getTime() > touchEvery)
    await platform.pool.query('UPDATE sessions SET seen_at = $2 WHERE token_hash = $1', [hash, new Date(now)]);
  const roles = row.pack_hash ? await rolesOf(platform, row.district_id, row.pack_hash) : [];
  return {
    id: row.session_id,
    face: row.face,
    actor: {
      kind: 'staff',
      accountId: row.account_id,
      personId: row.person_id,
      name: row.name,
      districtId: row.district_id,
      posts: actorPosts(roles, row.posts),
    },
  };
}

function hasEnded(row: SessionRow, now: number): boolean {
  const idle = now - row.seen_at.getTime();
  const age = now - row.created_at.getTime();
  return idle > idleMinutes[row.face] * 60_000 || age > absoluteDays[row.face] * 86_400_000;
}
