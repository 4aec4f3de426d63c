import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { auditor, type PeopleEditor, requirePeopleEditor } from './people.policy.ts';
import { db } from './people.tables.ts';
import { sealPhone } from './phones.ts';

export type NewPerson = { readonly name: string; readonly phone?: string | undefined; readonly personId?: string };

/** Adds a member of staff 人员, without account and without rights yet. @returns the person's id @throws AppError not-allowed */
export async function addPerson(tx: Tx, actor: PeopleEditor, input: NewPerson): Promise<string> {
  requirePeopleEditor(actor);
  const personId = input.personId ?? newId(tx.now);
  await db(tx)
    .insertInto('people')
    .values({
      district_id: tx.districtId,
      person_id: personId,
      name: input.name,
      phone_sealed: null,
      phone_blind: null,
      ...(input.phone ? sealPhone(tx, personId, input.phone) : {}),
      disabled_at: null,
      created_at: new Date(tx.now),
    })
    .execute();
  await audit(tx, auditor(actor), 'person.add', `person:${personId}`);
  return personId;
}
