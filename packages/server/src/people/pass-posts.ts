import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { notEndedBefore } from './held-on.ts';
import { db, type PeopleTables } from './people.tables.ts';

/** A post whose area ended: it goes on at `to`, or (null) it ended, because nothing took the place of its area. */
export type PassedPost = { readonly role: string; readonly personId: string; readonly from: string; readonly to: string | null };
type Post = PeopleTables['posts'];

/**
 * Posts at areas that end go on from a day at the area that took their place: the same role, term and unit; substitutes with them. Whoever holds the
 * very post there already keeps that one. The days before stay as they were.
 * @param heirs for each area that ends the one that took its place; null: none did
 */
export async function passPosts(
  tx: Tx,
  actor: { readonly personId: string } | 'system',
  heirs: ReadonlyMap<string, string | null>,
  day: CivilDate,
): Promise<readonly PassedPost[]> {
  if (heirs.size === 0) return [];
  const all = await db(tx)
    .selectFrom('posts')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where('area_id', 'in', [...heirs.keys(), ...[...heirs.values()].filter((id) => id !== null)])
    .where(notEndedBefore(day))
    .orderBy('post_id')
    .forUpdate()
    .execute();
  const held = new Set(all.map(sameness));
  const goneOn = new Map<string, string>();
  const passed: PassedPost[] = [];
  for (const post of all) {
    const to = post.area_id === null ? undefined : heirs.get(post.area_id);
    if (to === undefined || post.area_id === null) continue;
    const next = { ...post, area_id: to, valid_from: post.valid_from > day ? post.valid_from : day };
    const goesOn = to !== null && !held.has(sameness(next));
    await endBefore(tx, post, day);
    if (goesOn)
      goneOn.set(post.post_id, await begin(tx, { ...next, substitute_for: goneOn.get(post.substitute_for ?? '') ?? post.substitute_for }));
    if (goesOn) held.add(sameness(next));
    passed.push({ role: post.role, personId: post.person_id, from: post.area_id, to });
    await audit(tx, actor, 'post.pass', `post:${post.post_id}`, to);
  }
  for (const [before, after] of goneOn) await keepSubstitutes(tx, before, after, day);
  return passed;
}

const sameness = ({ person_id, role, area_id, unit_code, valid_to }: Post) =>
  JSON.stringify([person_id, role, area_id, unit_code, valid_to]);

/** A post that has not begun by then ends the day before it begins: it was taken back. */
async function endBefore(tx: Tx, post: Post, day: CivilDate): Promise<void> {
  const first = Math.max(getDayNumber(day), getDayNumber(post.valid_from));
  await db(tx)
    .updateTable('posts')
    .set({ valid_to: civilDateOf(first - 1) })
    .where('district_id', '=', tx.districtId)
    .where('post_id', '=', post.post_id)
    .execute();
}

async function begin(tx: Tx, post: Post): Promise<string> {
  const postId = newId(tx.now);
  await db(tx)
    .insertInto('posts')
    .values({ ...post, post_id: postId })
    .execute();
  return postId;
}

/** Who stands in for somebody stands in for the post that goes on. */
async function keepSubstitutes(tx: Tx, before: string, after: string, day: string): Promise<void> {
  await db(tx)
    .updateTable('posts')
    .set({ substitute_for: after })
    .where('district_id', '=', tx.districtId)
    .where('substitute_for', '=', before)
    .where(notEndedBefore(day))
    .execute();
}
