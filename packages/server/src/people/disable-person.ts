import { sql } from 'kysely';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getPerson } from './get-person.ts';
import { notEndedBefore } from './held-on.ts';
import { voidInvitations } from './invite.ts';
import { auditor, type PeopleEditor, requirePeopleEditor, requireSomebodyElse } from './people.policy.ts';
import { db } from './people.tables.ts';
import { today } from './today.ts';

/**
 * Shuts a person out at once 停用: sessions and links end, posts end with yesterday. What they did stays theirs.
 * @throws AppError not-allowed, not-found, person-own
 */
export async function disablePerson(tx: Tx, actor: PeopleEditor, personId: string): Promise<void> {
  requirePeopleEditor(actor);
  requireSomebodyElse(actor, personId);
  const { disabledAt } = await getPerson(tx, personId);
  if (disabledAt) return;
  const day = await today(tx);
  await db(tx)
    .updateTable('people')
    .set({ disabled_at: new Date(tx.now) })
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .execute();
  await db(tx)
    .updateTable('posts')
    .set({ valid_to: sql<string>`greatest(${day}::date - 1, valid_from - 1)` })
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .where(notEndedBefore(day))
    .execute();
  await db(tx)
    .deleteFrom('sessions')
    .where('account_id', 'in', (eb) =>
      eb.selectFrom('account_districts').select('account_id').where('district_id', '=', tx.districtId).where('person_id', '=', personId),
    )
    .execute();
  await voidInvitations(tx, personId);
  await audit(tx, auditor(actor), 'person.disable', `person:${personId}`);
}
