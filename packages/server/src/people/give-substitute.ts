import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getPost } from './get-post.ts';
import { givePost } from './give-post.ts';
import type { PeopleEditor } from './people.policy.ts';

export type NewSubstitute = {
  readonly postId: string;
  readonly personId: string;
  readonly from: CivilDate;
  readonly to?: CivilDate | undefined;
};

/**
 * Lets somebody stand in for the holder of a post (A/B 岗): the same role at the same place, within the post's own term.
 * @returns the substitute's post
 * @throws AppError as givePost; post-invalid when the holder would stand in for themselves
 */
export async function giveSubstitute(tx: Tx, actor: PeopleEditor, input: NewSubstitute): Promise<string> {
  const post = await getPost(tx, input.postId);
  if (post.person_id === input.personId) throw new AppError('post-invalid');
  const to = input.to ?? post.valid_to;
  if (input.from < post.valid_from || (post.valid_to !== null && to !== null && to > post.valid_to))
    throw new AppError('post-dates-invalid');
  return givePost(tx, actor, {
    personId: input.personId,
    role: post.role,
    areaId: post.area_id,
    unitCode: post.unit_code,
    from: input.from,
    to,
    substituteFor: input.postId,
  });
}
