import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './policy.tables.ts';

/** Any fixed number of our own. */
const rulesLock = 7_230_420;

/**
 * While this transaction works on cases, nobody publishes a version under it: what a case needs is still there when it commits. What was read of the
 * rules before is read anew.
 */
export async function holdRules(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock_shared(${rulesLock}, ${tx.districtId})`.execute(db(tx));
  forget(tx);
}

/** Waits for work on cases that has begun and keeps the rest waiting; versions are published one after another, in all offices. */
export async function changeRules(tx: Tx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${rulesLock})`.execute(db(tx));
  await sql`SELECT pg_advisory_xact_lock(${rulesLock}, ${tx.districtId})`.execute(db(tx));
  forget(tx);
}

function forget(tx: Tx): void {
  tx.memory.delete('pack');
  tx.memory.delete('successions');
}
