import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';
import { followHash } from './follow-code.ts';

export type Following = { readonly caseId: string; readonly followerId: string; readonly role: 'reporter' | 'follower' };

/** The case behind a follow code; the code of an objection leads to its notice only. @throws AppError follow-code-unknown */
export async function getFollowing(tx: Tx, code: string): Promise<Following> {
  const row = await db(tx)
    .selectFrom('case_followers')
    .select(['case_id', 'follower_id', 'role'])
    .where('district_id', '=', tx.districtId)
    .where('code_hash', '=', followHash(tx.platform, code))
    .executeTakeFirst();
  if (!row || row.role === 'objector') throw new AppError('follow-code-unknown');
  return { caseId: row.case_id, followerId: row.follower_id, role: row.role };
}
