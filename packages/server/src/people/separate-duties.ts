import type { CompiledPack, Role } from '@gridkeeper/domain/policy/pack.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { administratorKinds } from './administrator-kinds.ts';
import { notEndedBefore } from './held-on.ts';
import { db } from './people.tables.ts';

/**
 * The three administrators are three people 三员分立: whoever keeps the system does not keep the people, and neither keeps the record of it.
 * @param from first day of the new post
 * @throws AppError post-duties-separate
 */
export async function requireSeparateDuties(tx: Tx, pack: CompiledPack, personId: string, role: Role, from: string): Promise<void> {
  const kinds = administratorKinds(role);
  if (kinds.length === 0) return;
  const posts = await db(tx)
    .selectFrom('posts')
    .select('role')
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .where(notEndedBefore(from))
    .execute();
  const held = posts.flatMap((post) => pack.roles.filter((one) => one.code === post.role).flatMap(administratorKinds));
  if (held.some((kind) => !kinds.includes(kind))) throw new AppError('post-duties-separate');
}
