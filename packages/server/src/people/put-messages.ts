import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { db } from './people.tables.ts';

export type NewMessage = {
  readonly personId: string;
  /** When it happened, milliseconds. */
  readonly at: number;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly caseId: string | null;
};

/** Puts messages 消息 into inboxes within the transaction of what they tell. */
export async function putMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await db(tx)
    .insertInto('messages')
    .values(
      messages.map((message) => ({
        district_id: tx.districtId,
        message_id: newId(tx.now),
        person_id: message.personId,
        at: new Date(message.at),
        template: message.template,
        params: JSON.stringify(message.params),
        case_id: message.caseId,
        read_at: null,
      })) as never,
    )
    .execute();
}
