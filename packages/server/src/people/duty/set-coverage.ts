import type { CoverageRequest } from '@gridkeeper/domain/people/duty-wire.ts';
import { audit } from '../../platform/audit.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { onceOnly } from '../../platform/once-command.ts';
import { auditor, type PeopleEditor, requirePeopleEditor } from '../people.policy.ts';
import { db } from '../people.tables.ts';

/** Says when a roster wants somebody 值守要求: round the clock (S-C) or in office hours. @throws AppError not-allowed, command-reused */
export async function setCoverage(tx: Tx, actor: PeopleEditor, input: CoverageRequest): Promise<void> {
  requirePeopleEditor(actor);
  const { commandId, roster, coverage } = input;
  const run = async () => {
    await db(tx)
      .insertInto('duty_coverages')
      .values({ district_id: tx.districtId, roster, coverage })
      .onConflict((known) => known.columns(['district_id', 'roster']).doUpdateSet({ coverage }))
      .execute();
    await audit(tx, auditor(actor), 'duty.coverage', `roster:${roster}`, coverage);
    return roster;
  };
  await onceOnly(tx, { commandId, body: { does: 'duty.coverage', roster, coverage } }, run, roster);
}
