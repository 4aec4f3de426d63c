import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { currentPack } from '../policy/packs.ts';
import type { StaffActor } from './actor.ts';
import { actorPosts } from './actor-posts.ts';
import { heldOn } from './held-on.ts';
import { db } from './people.tables.ts';
import { today } from './today.ts';

/** A member of staff as an actor of this transaction's day, without a session: for what the program itself does in their name. @throws AppError not-found for a person without account */
export async function getActor(tx: Tx, personId: string): Promise<StaffActor> {
  const person = await db(tx)
    .selectFrom('people')
    .innerJoin('account_districts as a', (on) =>
      on.onRef('a.district_id', '=', 'people.district_id').onRef('a.person_id', '=', 'people.person_id'),
    )
    .select(['people.name', 'a.account_id'])
    .where('people.district_id', '=', tx.districtId)
    .where('people.person_id', '=', personId)
    .executeTakeFirst();
  if (!person) throw new AppError('not-found');
  return {
    kind: 'staff',
    accountId: person.account_id,
    personId,
    name: person.name,
    districtId: tx.districtId,
    posts: await postsToday(tx, personId),
  };
}

/** The posts that somebody holds on this transaction's day, with or without an account. */
export async function postsToday(tx: Tx, personId: string): Promise<StaffActor['posts']> {
  const posts = await db(tx)
    .selectFrom('posts')
    .select(['post_id', 'role', 'area_id', 'unit_code'])
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .where(heldOn(await today(tx)))
    .orderBy('valid_from')
    .orderBy('post_id')
    .execute();
  const { pack } = await currentPack(tx);
  return actorPosts(pack.roles, posts);
}
