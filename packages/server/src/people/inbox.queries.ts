import { messageText } from '@gridkeeper/domain/people/messages.ts';
import type { InboxItem } from '@gridkeeper/domain/people/wire.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

/** Older messages stay stored; what they told stands in the case itself. */
const shown = 100;

/** A person's messages 消息, the latest first; their texts are made here from codes. */
export async function readInbox(tx: Tx, personId: string): Promise<{ readonly items: InboxItem[]; readonly unread: number }> {
  const rows = await db(tx)
    .selectFrom('messages')
    .select(['message_id', 'at', 'template', 'params', 'case_id', 'read_at'])
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('message_id', 'desc')
    .limit(shown)
    .execute();
  const items = rows.map((row) => ({
    id: row.message_id,
    at: row.at.toISOString(),
    text: messageText(row.template, row.params),
    caseId: row.case_id,
    caseNumber: row.params.number === undefined ? null : String(row.params.number),
    entryId: row.params.entryId === undefined ? null : String(row.params.entryId),
    read: row.read_at !== null,
  }));
  return { items, unread: await countUnread(tx, personId) };
}

export async function countUnread(tx: Tx, personId: string): Promise<number> {
  const { n } = await db(tx)
    .selectFrom('messages')
    .select(sql<number>`count(*)`.as('n'))
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}
