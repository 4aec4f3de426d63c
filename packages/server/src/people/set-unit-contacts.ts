import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getPerson } from './get-person.ts';
import { auditor, type PeopleEditor, requirePeopleEditor } from './people.policy.ts';
import { db } from './people.tables.ts';

export type UnitContacts = { readonly unitCode: string; readonly responsibleId: string | null; readonly handlerId: string | null };

/** Names a unit's responsible person and handler 责任人 承办人 (plan G5.7). @throws AppError not-allowed, case-unit-unknown, not-found */
export async function setUnitContacts(tx: Tx, actor: PeopleEditor, input: UnitContacts): Promise<void> {
  requirePeopleEditor(actor);
  for (const personId of [input.responsibleId, input.handlerId]) if (personId !== null) await getPerson(tx, personId);
  const changed = await db(tx)
    .updateTable('units')
    .set({ responsible_id: input.responsibleId, handler_id: input.handlerId })
    .where('district_id', '=', tx.districtId)
    .where('code', '=', input.unitCode)
    .returning('code')
    .executeTakeFirst();
  if (!changed) throw new AppError('case-unit-unknown');
  await audit(tx, auditor(actor), 'unit.contacts', `unit:${input.unitCode}`);
}
