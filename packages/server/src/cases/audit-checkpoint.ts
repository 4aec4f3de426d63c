import { sql } from 'kysely';
import { type Checkpoint, saveCheckpoint } from '../platform/audit-checkpoints.ts';
import type { Tx } from '../platform/database/tx.ts';
import { digestMarks, marksDb, moveMarks } from './audit-marks.ts';

/** Any fixed number: two nodes do not sign at the same moment. */
const lock = 7_230_418;

/**
 * Signs how far every case has come (hourly). From then on `gridkeeper audit verify` finds every edit, removal and truncation of what was
 * there, even if whoever did it recomputed all hashes.
 */
export async function signCheckpoint(tx: Tx): Promise<Checkpoint> {
  await sql`SELECT pg_advisory_xact_lock(${lock}, ${tx.districtId})`.execute(marksDb(tx));
  await moveMarks(tx);
  const { cases, events, digest } = await digestMarks(tx);
  const checkpoint = { at: new Date(tx.now), cases, events, heads_digest: digest };
  await saveCheckpoint(tx, checkpoint);
  return checkpoint;
}
