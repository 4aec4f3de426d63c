import type { Selectable } from 'kysely';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db, type PeopleTables } from './people.tables.ts';

/** A post, locked until the transaction ends. @throws AppError not-found */
export async function getPost(tx: Tx, postId: string): Promise<Selectable<PeopleTables['posts']>> {
  const row = await db(tx)
    .selectFrom('posts')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('post_id', '=', postId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}
