import { getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { Span } from '@gridkeeper/domain/people/duty.ts';
import { momentOf } from '@gridkeeper/domain/policy/zone.ts';
import { calendarOf } from '../../platform/calendar/calendar.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../people.tables.ts';

/** When each of these persons holds a post 任期, by the office's civil days; a post without a last day goes on. */
export async function termsOf(tx: Tx, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly Span[]>> {
  const terms = new Map<string, Span[]>();
  if (personIds.length === 0) return terms;
  const { zone } = await calendarOf(tx);
  const posts = await db(tx)
    .selectFrom('posts')
    .select(['person_id', 'valid_from', 'valid_to'])
    .where('district_id', '=', tx.districtId)
    .where('person_id', 'in', [...new Set(personIds)])
    .execute();
  for (const post of posts) {
    const from = momentOf(zone, getDayNumber(post.valid_from), 0);
    const to = post.valid_to === null ? Number.POSITIVE_INFINITY : momentOf(zone, getDayNumber(post.valid_to) + 1, 0);
    if (from < to) terms.set(post.person_id, [...(terms.get(post.person_id) ?? []), { from, to }]);
  }
  return terms;
}
