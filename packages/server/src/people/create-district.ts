import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

export type NewDistrict = {
  readonly name: string;
  readonly street: string;
  readonly demo: boolean;
  readonly zone?: string;
  readonly supervisionPhone?: string | null;
};

/** Opens an office 辖区 under the number of this transaction; it has no rules, ground or people yet. */
export async function createDistrict(tx: Tx, input: NewDistrict): Promise<void> {
  await db(tx)
    .insertInto('districts')
    .values({
      district_id: tx.districtId,
      name: input.name,
      street: input.street,
      zone: input.zone ?? 'Asia/Shanghai',
      demo: input.demo,
      supervision_phone: input.supervisionPhone ?? null,
      pack_hash: null,
      created_at: new Date(tx.now),
    })
    .execute();
}
