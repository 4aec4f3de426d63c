import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { fewestMessages } from '@gridkeeper/domain/text/hot/hot-topics.ts';
import type { HotTopicItem, HotTopicsView } from '@gridkeeper/domain/text/wire.ts';
import { listAmong, seenAmong } from '../cases/among.queries.ts';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { daysBack } from './find-hot-topics.ts';
import { db, type TopicWord } from './text.tables.ts';

const mostShown = 60;
const mostWords = 3;
type Seen = Awaited<ReturnType<typeof seenAmong>>[number];
type Topic = { readonly id: string; readonly words: readonly TopicWord[]; readonly seen: readonly Seen[] };

/** Hot topics 热点 as far as the reader sees at least three of their cases, the largest first. @throws AppError not-allowed */
export async function hotTopicsView(tx: Tx, actor: StaffActor): Promise<HotTopicsView> {
  requireCapability(actor, 'case.view', 'case.supervise');
  const rows = await db(tx).selectFrom('text_topics').selectAll().where('district_id', '=', tx.districtId).execute();
  const cases = await seenAmong(
    tx,
    actor,
    rows.flatMap((row) => row.cases),
  );
  const byId = new Map(cases.map((row) => [row.case_id, row]));
  const topics = rows
    .map((row): Topic => ({ id: row.topic_id, words: row.words, seen: row.cases.flatMap((id) => byId.get(id) ?? []) }))
    .filter(({ seen }) => seen.length >= fewestMessages)
    .sort((a, b) => b.seen.length - a.seen.length || (a.id < b.id ? 1 : -1))
    .slice(0, mostShown);
  const { zone } = await calendarOf(tx);
  const today = dayAt(zone, tx.now);
  const days = Array.from({ length: daysBack }, (_, i) => today - daysBack + 1 + i);
  const titles = await titlesOf(tx, actor, topics);
  return {
    foundAt: rows[0]?.found_at.toISOString() ?? null,
    days: days.map(civilDateOf),
    items: topics.map((topic) => itemOf(topic, titles, (row) => dayAt(zone, row.reported_at.getTime()), days)),
  };
}

/** The title of each topic's first message. */
async function titlesOf(tx: Tx, actor: StaffActor, topics: readonly Topic[]): Promise<ReadonlyMap<string, string>> {
  const items = await listAmong(
    tx,
    actor,
    topics.flatMap(({ seen }) => firstOf(seen)?.case_id ?? []),
  );
  return new Map(items.map(({ id, title }) => [id, title]));
}

const firstOf = (seen: readonly Seen[]) => seen.toSorted((a, b) => a.reported_at.getTime() - b.reported_at.getTime())[0];

function itemOf(
  { id, words, seen }: Topic,
  titles: ReadonlyMap<string, string>,
  dayOf: (row: Seen) => number,
  days: readonly number[],
): HotTopicItem {
  const ids = new Set(seen.map((row) => row.case_id));
  const said = words.filter(({ cases }) => cases.filter((one) => ids.has(one)).length >= fewestMessages);
  const moments = seen.map((row) => row.reported_at.getTime());
  const on = seen.map(dayOf);
  return {
    id,
    words: said.slice(0, mostWords).map(({ word }) => word),
    title: titles.get(firstOf(seen)?.case_id ?? '') ?? '',
    count: seen.length,
    open: seen.filter((row) => row.phase !== 'closed').length,
    first: new Date(Math.min(...moments)).toISOString(),
    last: new Date(Math.max(...moments)).toISOString(),
    daily: days.map((date) => on.filter((one) => one === date).length),
    points: seen.flatMap(({ point }) => (point ? [[point.x, point.y] as const] : [])),
  };
}

/** Cases of one topic that the reader may see. @throws AppError not-allowed, not-found */
export async function hotTopicCases(tx: Tx, actor: StaffActor, topicId: string) {
  requireCapability(actor, 'case.view', 'case.supervise');
  const row = await db(tx)
    .selectFrom('text_topics')
    .select('cases')
    .where('district_id', '=', tx.districtId)
    .where('topic_id', '=', topicId)
    .executeTakeFirst();
  const items = row ? await listAmong(tx, actor, row.cases) : [];
  if (items.length < fewestMessages) throw new AppError('not-found');
  return { items };
}
