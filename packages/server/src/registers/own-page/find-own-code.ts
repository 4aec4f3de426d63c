import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { ownCodeDigest } from '../own-code.ts';
import { db } from '../registers.tables.ts';

export type OwnCode = { readonly entryId: string; readonly ended: boolean };

/**
 * What a code leads to, also one that has ended: whoever sends a command again that ended it is told that it is done.
 * @throws AppError own-code-unknown
 */
export async function getOwnCode(tx: Tx, code: string): Promise<OwnCode> {
  const row = await db(tx)
    .selectFrom('register_codes')
    .select(['entry_id', 'ended_at'])
    .where('district_id', '=', tx.districtId)
    .where('digest', '=', ownCodeDigest(tx.platform, code))
    .executeTakeFirst();
  if (!row) throw new AppError('own-code-unknown');
  return { entryId: row.entry_id, ended: row.ended_at !== null };
}
