import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';
import { openPhone, sealPhone } from './phones.ts';

/** Seals phones anew that stand under an older key 密钥轮换, at most `limit`. @returns how many; none: all stand under the newest */
export async function resealPhones(tx: Tx, limit: number): Promise<number> {
  const rows = await db(tx)
    .selectFrom('people')
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`get_byte(phone_sealed, 0) <> ${tx.platform.keyring.newest()}`)
    .select(['person_id', 'phone_sealed'])
    .limit(limit)
    .forUpdate()
    .execute();
  for (const row of rows) {
    const { phone_sealed } = sealPhone(tx, row.person_id, openPhone(tx, row) ?? '');
    await db(tx)
      .updateTable('people')
      .where('district_id', '=', tx.districtId)
      .where('person_id', '=', row.person_id)
      .set({ phone_sealed })
      .execute();
  }
  return rows.length;
}
