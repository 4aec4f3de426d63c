import type { PhoneHistory } from '@gridkeeper/domain/cases/hotline-wire.ts';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { db } from './cases.tables.ts';
import { blindPhone } from './content.ts';
import { openSight } from './open-sight.ts';
import { presentRows } from './present-rows.ts';

const most = 20;

/**
 * Earlier cases of a caller's number 来电记录, found by the whole number only and without opening any contact. Who asked is written down for each case
 * that was shown, and also when none was; the number is not.
 * @throws AppError not-allowed without the duties of reporting and of seeing cases
 */
export async function phoneHistory(tx: Tx, actor: StaffActor, phone: string): Promise<PhoneHistory> {
  requireCapability(actor, 'case.report');
  requireCapability(actor, 'case.view');
  // Found by the number first, judged by the filter below.
  await openSight(tx, 'system');
  const rows = await db(tx)
    .selectFrom('cases')
    .selectAll('cases')
    .where('cases.district_id', '=', tx.districtId)
    .where('cases.case_id', 'in', (contacts) =>
      contacts
        .selectFrom('case_contents as contact')
        .select('contact.case_id')
        .where('contact.district_id', '=', tx.districtId)
        .where('contact.kind', '=', 'contact')
        .where('contact.blind', '=', blindPhone(tx, phone)),
    )
    .where(caseScopeFilter(caseScope(actor)))
    .orderBy('cases.case_id', 'desc')
    .limit(most)
    .execute();
  const targets = rows.length === 0 ? ['cases:none'] : rows.map((row) => `case:${row.case_id}`);
  for (const target of targets) await audit(tx, actor, 'contact.phone-history', target);
  return { items: await presentRows(tx, rows) };
}
