import { civilDateOf, findDayNumber, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getPost } from './get-post.ts';
import { auditor, type PeopleEditor, requirePeopleEditor, requireSomebodyElse } from './people.policy.ts';
import { db } from './people.tables.ts';
import { today } from './today.ts';

/**
 * Sets the last day of a post 卸任. Yesterday takes its rights away at the holder's next request; days before that are history and stay.
 * @throws AppError not-allowed, not-found, person-own, post-dates-invalid
 */
export async function endPost(tx: Tx, actor: PeopleEditor, input: { readonly postId: string; readonly to: CivilDate }): Promise<void> {
  requirePeopleEditor(actor);
  const post = await getPost(tx, input.postId);
  requireSomebodyElse(actor, post.person_id);
  const last = findDayNumber(input.to);
  const yesterday = getDayNumber(await today(tx)) - 1;
  const over = post.valid_to !== null && getDayNumber(post.valid_to) < yesterday;
  if (last === undefined || last < yesterday || over) throw new AppError('post-dates-invalid');
  const end = Math.max(last, getDayNumber(post.valid_from) - 1);
  await db(tx)
    .updateTable('posts')
    .set({ valid_to: civilDateOf(end) })
    .where('district_id', '=', tx.districtId)
    .where('post_id', '=', input.postId)
    .execute();
  await audit(tx, auditor(actor), 'post.end', `post:${input.postId}`, civilDateOf(end));
}
