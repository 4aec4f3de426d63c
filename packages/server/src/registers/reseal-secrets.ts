import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { careFor } from './care.ts';
import type { Secrets } from './entries/entry.ts';
import { resealed } from './entries/secrets.ts';
import { db } from './registers.tables.ts';

/** Of rows with secrets: those where one stands under another key than the newest. */
const older = (tx: Tx, secrets: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`EXISTS (SELECT FROM jsonb_each(${secrets}) AS one
    WHERE get_byte(decode(one.value ->> 'sealed', 'base64'), 0) <> ${tx.platform.keyring.newest()})`;

const anew = (tx: Tx, entryId: string, secrets: Secrets): string => {
  const fields = Object.entries(secrets).map(([field, secret]) => [field, resealed(tx, entryId, field, secret)]);
  return JSON.stringify(Object.fromEntries(fields));
};

/** Seals secret fields of entries anew that stand under an older key 密钥轮换, at most `limit` entries. @returns how many; none: all stand under the newest */
export async function resealEntries(tx: Tx, limit: number): Promise<number> {
  await careFor(tx, 'system');
  const rows = await db(tx)
    .selectFrom('register_entries')
    .where('district_id', '=', tx.districtId)
    .where(older(tx, sql.ref('secrets')))
    .select(['entry_id', 'secrets'])
    .limit(limit)
    .forUpdate()
    .execute();
  for (const { entry_id, secrets } of rows)
    await sql`UPDATE register_entries SET secrets = ${anew(tx, entry_id, secrets)}::jsonb
      WHERE district_id = ${tx.districtId} AND entry_id = ${entry_id}`.execute(db(tx));
  return rows.length;
}

/** The same for what entries were before. */
export async function resealHistory(tx: Tx, limit: number): Promise<number> {
  await careFor(tx, 'system');
  const rows = await db(tx)
    .selectFrom('register_history')
    .where('district_id', '=', tx.districtId)
    .where(older(tx, sql`coalesce(snapshot -> 'secrets', '{}')`))
    .select(['entry_id', 'version', 'snapshot'])
    .limit(limit)
    .forUpdate()
    .execute();
  for (const { entry_id, version, snapshot } of rows)
    await sql`UPDATE register_history SET snapshot = jsonb_set(snapshot, '{secrets}', ${anew(tx, entry_id, snapshot.secrets)}::jsonb)
      WHERE district_id = ${tx.districtId} AND entry_id = ${entry_id} AND version = ${version}`.execute(db(tx));
  return rows.length;
}
