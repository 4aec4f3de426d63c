import { roomDb, type Tx } from './database/tx.ts';

/** A signed statement of how far everything had come at a moment; the key lies outside the database. */
export type Checkpoint = {
  readonly at: Date;
  readonly cases: number;
  readonly events: number;
  readonly heads_digest: Buffer;
};
type CheckpointsTable = { audit_checkpoints: Checkpoint & { district_id: number; signature: Buffer } };
const db = roomDb<CheckpointsTable>();
const purpose = 'audit-checkpoint';

const statement = (districtId: number, { at, cases, events, heads_digest }: Checkpoint): string =>
  `${districtId}|${at.toISOString()}|${cases}|${events}|${heads_digest.toString('hex')}`;

/** Signs and keeps a checkpoint. */
export async function saveCheckpoint(tx: Tx, checkpoint: Checkpoint): Promise<void> {
  const signature = tx.platform.keyring.sign(statement(tx.districtId, checkpoint), purpose);
  await db(tx)
    .insertInto('audit_checkpoints')
    .values({ district_id: tx.districtId, ...checkpoint, signature })
    .execute();
}

/** The last checkpoint, and whether our own key signed it as it stands; undefined before the first. */
export async function findLastCheckpoint(tx: Tx): Promise<(Checkpoint & { readonly genuine: boolean }) | undefined> {
  const row = await db(tx)
    .selectFrom('audit_checkpoints')
    .select(['at', 'cases', 'events', 'heads_digest', 'signature'])
    .where('district_id', '=', tx.districtId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, genuine: tx.platform.keyring.verify(statement(tx.districtId, row), purpose, row.signature) };
}
