import type { Me } from '@gridkeeper/domain/people/wire.ts';
import { findCalendarGap } from '@gridkeeper/domain/policy/calendar-gap.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { may } from './actor.ts';
import type { Session } from './find-session.ts';
import { countUnread } from './inbox.queries.ts';
import { db } from './people.tables.ts';
import { postViews } from './post-views.queries.ts';
import { idleMinutes } from './session-token.ts';

/** Who is signed in, with the posts held today and what they allow: the faces choose their screens by it. */
export async function getMe(tx: Tx, { actor, face }: Session): Promise<Me> {
  const account = await db(tx)
    .selectFrom('accounts')
    .select(['username', 'locale'])
    .where('account_id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  const district = await db(tx).selectFrom('districts').select('name').where('district_id', '=', tx.districtId).executeTakeFirstOrThrow();
  const views = (await postViews(tx, [actor.personId])).get(actor.personId) ?? [];
  const held = new Set(actor.posts.map((post) => post.postId));
  return {
    personId: actor.personId,
    name: actor.name,
    username: account.username,
    locale: account.locale,
    district: { id: tx.districtId, name: district.name },
    posts: views
      .filter((post) => held.has(post.id))
      .map(({ role, area, unit, until, substituteFor }) => ({ role, area, unit, until, substituteFor })),
    capabilities: [...new Set(actor.posts.flatMap((post) => post.capabilities))],
    unread: await countUnread(tx, actor.personId),
    idleMinutes: idleMinutes[face],
    calendarWarning: may(actor, 'policy.edit') ? await calendarWarning(tx) : null,
  };
}

/** Told to those who keep the rules 系统管理员: they can bring the year in. */
async function calendarWarning(tx: Tx): Promise<Me['calendarWarning']> {
  const year = findCalendarGap(await calendarOf(tx), tx.now);
  return year === undefined ? null : { year };
}
