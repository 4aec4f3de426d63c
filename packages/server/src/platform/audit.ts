import { roomDb, type Tx } from './database/tx.ts';

type AuditTable = { audit_log: { district_id: number; at: Date; actor: string; action: string; target: string; reason: string | null } };
const db = roomDb<AuditTable>();

/**
 * Writes down who looked at or changed what 审计: ids and codes only. Part of the transaction, so it cannot be skipped. 'self': somebody without an
 * account who proved that the target is about him.
 */
export async function audit(
  tx: Tx,
  actor: { readonly personId: string } | 'system' | 'self',
  action: string,
  target: string,
  reason: string | null = null,
): Promise<void> {
  await db(tx)
    .insertInto('audit_log')
    .values({
      district_id: tx.districtId,
      at: new Date(tx.now),
      actor: typeof actor === 'string' ? actor : `person:${actor.personId}`,
      action,
      target,
      reason,
    })
    .execute();
}
