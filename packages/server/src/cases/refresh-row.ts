import { caseRow } from './case-row.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { db } from './cases.tables.ts';

/** Nothing was due: writes the clock anew as the present calendar has it, so that the row is not taken again. */
export async function refreshRow(work: CaseWork, held: HeldCase): Promise<void> {
  const row = caseRow(work, held);
  const at = (moment: string | null) => (moment === null ? null : new Date(moment));
  await db(work.tx)
    .updateTable('cases')
    .set({
      clock: row.clock,
      clock_started_at: at(row.clock_started_at),
      due_at: at(row.due_at),
      due_provisional: row.due_provisional,
      clock_light: row.clock_light,
      clock_paused_until: at(row.clock_paused_until),
      clock_extended: row.clock_extended,
      next_step_at: at(row.next_step_at),
      computed_with: row.computed_with,
    })
    .where('district_id', '=', work.tx.districtId)
    .where('case_id', '=', held.id)
    .execute();
}
