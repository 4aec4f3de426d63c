import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { currentPack } from '../policy/packs.ts';
import { notEndedBefore } from './held-on.ts';
import { auditor, type PeopleEditor } from './people.policy.ts';
import { db, type PeopleTables } from './people.tables.ts';
import { requireSeparateDuties } from './separate-duties.ts';
import { today } from './today.ts';

type Post = PeopleTables['posts'];
type Held = Pick<Post, 'role' | 'unit_code'>;

/**
 * Posts of a role that is no more, or in a unit that has ended, go on from today under what took its place 接替; the days before stay as they were.
 * After `succeedUnits`.
 * @param roleToday the role that stands today for that of an earlier version; the same where nothing took its place
 * @returns how many posts went on so
 * @throws AppError post-duties-separate
 */
export async function succeedPosts(tx: Tx, actor: PeopleEditor, roleToday: (role: string) => string): Promise<number> {
  const day = await today(tx);
  const successorOf = await unitSuccessors(tx);
  const posts = await db(tx)
    .selectFrom('posts')
    .selectAll()
    .where('district_id', '=', tx.districtId)
    .where(notEndedBefore(day))
    .orderBy('post_id')
    .execute();
  const held = new Set(posts.map(sameness));
  const goneOn = new Map<string, string>();
  for (const post of posts) {
    const next: Held = {
      role: roleToday(post.role),
      unit_code: post.unit_code && (successorOf.get(post.unit_code) ?? post.unit_code),
    };
    if (next.role === post.role && next.unit_code === post.unit_code) continue;
    goneOn.set(post.post_id, await goOn(tx, post, next, { day, twice: held.has(sameness({ ...post, ...next })) }));
    await audit(tx, auditor(actor), 'post.succeed', `post:${post.post_id}`, [next.role, next.unit_code ?? []].flat().join(' '));
  }
  for (const [before, after] of goneOn) await keepSubstitutes(tx, before, after, day);
  const { pack } = await currentPack(tx);
  for (const post of posts.filter((one) => goneOn.has(one.post_id))) {
    const role = pack.roles.find((one) => one.code === roleToday(post.role));
    if (role) await requireSeparateDuties(tx, pack, post.person_id, role, day);
  }
  return goneOn.size;
}

const sameness = (post: Omit<Post, 'district_id' | 'post_id' | 'valid_from' | 'substitute_for'>) =>
  JSON.stringify([post.person_id, post.role, post.area_id, post.unit_code, post.valid_to]);

async function unitSuccessors(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = await db(tx)
    .selectFrom('units')
    .select(['code', 'successor'])
    .where('district_id', '=', tx.districtId)
    .where('successor', 'is not', null)
    .execute();
  return new Map(rows.flatMap(({ code, successor }) => (successor === null ? [] : [[code, successor] as const])));
}

type Turn = { readonly day: string /** The person holds the very post already. */; readonly twice: boolean };

/** A post that has not begun is changed; another one ends yesterday, and a new one begins. @returns the id of the post that goes on */
async function goOn(tx: Tx, post: Post, next: Held, { day, twice }: Turn): Promise<string> {
  const mine = db(tx).updateTable('posts').where('district_id', '=', tx.districtId).where('post_id', '=', post.post_id);
  if (post.valid_from >= day && !twice) {
    await mine.set(next).execute();
    return post.post_id;
  }
  const last = Math.max(getDayNumber(day), getDayNumber(post.valid_from)) - 1;
  await mine.set({ valid_to: civilDateOf(last) }).execute();
  if (twice) return post.post_id;
  const postId = newId(tx.now);
  await db(tx)
    .insertInto('posts')
    .values({ ...post, ...next, post_id: postId, valid_from: day })
    .execute();
  return postId;
}

/** Who stands in for somebody stands in for the post that goes on. */
async function keepSubstitutes(tx: Tx, before: string, after: string, day: string): Promise<void> {
  if (before === after) return;
  await db(tx)
    .updateTable('posts')
    .set({ substitute_for: after })
    .where('district_id', '=', tx.districtId)
    .where('substitute_for', '=', before)
    .where(notEndedBefore(day))
    .execute();
}
