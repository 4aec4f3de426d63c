import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';
import { openSealed, sealFor } from './content.ts';
import { openSight } from './open-sight.ts';

/** Seals contacts anew that stand under an older key 密钥轮换, at most `limit`. @returns how many; none: all stand under the newest */
export async function resealContacts(tx: Tx, limit: number): Promise<number> {
  await openSight(tx, 'system');
  const rows = await db(tx)
    .selectFrom('case_contents')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`get_byte(sealed, 0) <> ${tx.platform.keyring.newest()}`)
    .select(['content_id', 'sealed'])
    .limit(limit)
    .forUpdate()
    .execute();
  for (const { content_id, sealed } of rows) {
    if (sealed === null) continue;
    await db(tx)
      .updateTable('case_contents')
      .where('district_id', '=', tx.districtId)
      .where('content_id', '=', content_id)
      .set({ sealed: sealFor(tx, content_id, openSealed(tx, content_id, sealed)) })
      .execute();
  }
  return rows.length;
}
