import type pg from 'pg';
import type { Platform } from '../platform/platform.ts';
import type { HeldPost } from './actor-posts.ts';

export type SessionRow = {
  readonly session_id: string;
  readonly face: 'desk' | 'field';
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly account_id: string;
  readonly district_id: number;
  readonly pack_hash: string | null;
  readonly person_id: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
};

/**
 * A session with its person and the posts of today, in one round trip: several statements sent as one run in one implicit transaction, so
 * the district is set for row-level security before people are read. What is written into the text is made here: hex and a moment.
 * Undefined when there is no such session or its person is disabled.
 */
export async function readSession(platform: Platform, tokenHash: Buffer, now: number): Promise<SessionRow | undefined> {
  const token = `'\\x${tokenHash.toString('hex')}'::bytea`;
  const day = `(timestamptz '${new Date(now).toISOString()}' AT TIME ZONE d.zone)::date`;
  const answers: unknown = await platform.pool.query(
    `SET LOCAL ROLE gridkeeper_app;
     SELECT set_config('gridkeeper.district', a.district_id::text, true)
       FROM sessions s JOIN account_districts a USING (account_id) WHERE s.token_hash = ${token};
     SELECT s.session_id, s.face, s.created_at, s.seen_at, a.account_id, a.district_id, a.person_id, d.pack_hash, p.name,
            (SELECT coalesce(json_agg(json_build_object('post_id', o.post_id, 'role', o.role, 'area_id', o.area_id, 'unit_code', o.unit_code)
                                      ORDER BY o.valid_from, o.post_id), '[]')
               FROM posts o
              WHERE o.district_id = a.district_id AND o.person_id = a.person_id
                AND o.valid_from <= ${day} AND (o.valid_to IS NULL OR o.valid_to >= ${day})) AS posts
       FROM sessions s
       JOIN account_districts a USING (account_id)
       JOIN districts d USING (district_id)
       JOIN people p ON p.district_id = a.district_id AND p.person_id = a.person_id AND p.disabled_at IS NULL
      WHERE s.token_hash = ${token}`,
  );
  return (answers as readonly pg.QueryResult<SessionRow>[]).at(-1)?.rows[0];
}
