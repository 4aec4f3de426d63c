import { day } from '@gridkeeper/domain/base/instant.ts';
import { type HotTopic, hotTopics, type Message } from '@gridkeeper/domain/text/hot/hot-topics.ts';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import type { Platform } from '../platform/platform.ts';
import { cutWords } from '../platform/text/cut-words.ts';
import { findCurrentPack } from '../policy/packs.ts';
import { inSteps } from './in-steps.ts';
import { db } from './text.tables.ts';

export const daysBack = 30;
/** The newest; more cost minutes, and what is hot is new. */
const most = 3_000;

type Found = { readonly cases: readonly string[]; readonly words: readonly { readonly word: string; readonly cases: readonly string[] }[] };

/**
 * Finds what several messages are about 热点 among open cases and those of the last 30 days, every hour. A topic that is found again keeps its id.
 * @returns how many topics
 */
export async function findHotTopics(platform: Platform, districtId: number): Promise<number> {
  const { messages, ids } = await inTransaction(platform, { districtId, readOnly: true }, messagesNow);
  const topics = await inSteps(hotTopics(messages, cutWords));
  const found = topics.map((topic) => named(topic, (i) => ids[i] ?? ''));
  await inTransaction(platform, { districtId }, (tx) => keep(tx, found));
  return found.length;
}

async function messagesNow(tx: Tx): Promise<{ readonly messages: readonly Message[]; readonly ids: readonly string[] }> {
  const categories = (await findCurrentPack(tx))?.pack.categories ?? [];
  const heads = new Map(categories.map(({ code, parent }) => [code, parent]));
  const rows = await db(tx)
    .selectFrom('v_cases_messages')
    .select(['case_id', 'body', 'point', 'category'])
    .where('district_id', '=', tx.districtId)
    .where((eb) => eb.or([eb('phase', '<>', 'closed'), eb('reported_at', '>', new Date(tx.now - daysBack * day))]))
    .orderBy('reported_at', 'desc')
    .orderBy('case_id')
    .limit(most)
    .execute();
  const messages = rows.map(({ body, point, category }) => ({
    text: body,
    point: point && ([point.x, point.y] as const),
    matter: heads.get(category ?? '') ?? null,
  }));
  return { messages, ids: rows.map((row) => row.case_id) };
}

function named({ members, words }: HotTopic, idOf: (i: number) => string): Found {
  return { cases: members.map(idOf), words: words.map((each) => ({ word: each.word, cases: each.members.map(idOf) })) };
}

async function keep(tx: Tx, found: readonly Found[]): Promise<void> {
  const before = await db(tx).deleteFrom('text_topics').where('district_id', '=', tx.districtId).returning(['topic_id', 'cases']).execute();
  const taken = new Set<string>();
  const rows = found.map(({ cases, words }) => {
    const same = before.find((old) => !taken.has(old.topic_id) && isSame(old.cases, cases))?.topic_id;
    const topicId = same ?? newId(tx.now);
    taken.add(topicId);
    return { district_id: tx.districtId, topic_id: topicId, found_at: new Date(tx.now), cases: [...cases], words: JSON.stringify(words) };
  });
  if (rows.length > 0) await db(tx).insertInto('text_topics').values(rows).execute();
}

/** At least half of the smaller one lies in the other. */
function isSame(old: readonly string[], now: readonly string[]): boolean {
  const known = new Set(old);
  return 2 * now.filter((id) => known.has(id)).length >= Math.min(old.length, now.length);
}
