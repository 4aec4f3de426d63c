import { type RawBuilder, sql } from 'kysely';
import { roomDb, type Tx } from './database/tx.ts';

const db = roomDb<Record<never, never>>();

/** Which persons the log holds an entry of, how often and when the last time, the latest first. */
export type Audited = { readonly personId: string; readonly times: number; readonly lastAt: Date };

export async function auditedFor(tx: Tx, action: string, target: string, most: number): Promise<Audited[]> {
  const { rows } = await sql<Audited>`
    SELECT substr(actor, length('person:') + 1) AS "personId", count(*) AS times, max(at) AS "lastAt" FROM audit_log
    WHERE district_id = ${tx.districtId} AND target = ${target} AND action = ${action} AND actor LIKE 'person:%'
    GROUP BY actor ORDER BY max(at) DESC, actor LIMIT ${most}`.execute(db(tx));
  return rows;
}

/** An entry of the log about one thing, as a person made it. */
export type AuditedEntry = { readonly at: Date; readonly personId: string; readonly action: string; readonly reason: string | null };

/** What persons did, or tried to do, with one thing, the latest first. */
export async function auditEntries(tx: Tx, target: string, actions: readonly string[], most: number): Promise<AuditedEntry[]> {
  const { rows } = await sql<AuditedEntry>`
    SELECT at, substr(actor, length('person:') + 1) AS "personId", action, reason FROM audit_log
    WHERE district_id = ${tx.districtId} AND target = ${target} AND action = ANY(${[...actions]}::text[]) AND actor LIKE 'person:%'
    ORDER BY at DESC, seq DESC LIMIT ${most}`.execute(db(tx));
  return rows;
}

/**
 * The log's entries about things of one sort (`entry:`), made by persons, as a table to join: thing_id uuid, at, person_id, action and reason text, and
 * tie, a text that orders what happened in the same millisecond.
 */
export function auditedThings(tx: Tx, prefix: string, actions: readonly string[]): RawBuilder<unknown> {
  return sql`
    SELECT substr(target, ${prefix.length + 1}::int)::uuid AS thing_id, at, substr(actor, length('person:') + 1) AS person_id, action, reason,
      'log' || lpad(seq::text, 19, '0') AS tie
    FROM audit_log
    WHERE district_id = ${tx.districtId} AND action = ANY(${[...actions]}::text[]) AND actor LIKE 'person:%' AND starts_with(target, ${prefix})`;
}

/** What somebody did with his own, the latest first. */
export async function auditedBySelf(tx: Tx, target: string, action: string, most: number): Promise<Omit<AuditedEntry, 'personId'>[]> {
  const { rows } = await sql<Omit<AuditedEntry, 'personId'>>`
    SELECT at, action, reason FROM audit_log
    WHERE district_id = ${tx.districtId} AND target = ${target} AND action = ${action} AND actor = 'self'
    ORDER BY at DESC, seq DESC LIMIT ${most}`.execute(db(tx));
  return rows;
}
