import { sql } from 'kysely';
import { inTransaction } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { beginWork, type CaseWork, type HeldCase } from './case-work.ts';
import { db } from './cases.tables.ts';
import { decideOn } from './decide-on.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { refreshRow } from './refresh-row.ts';

const batch = 200;

/**
 * Takes due rows (`next_step_at` in the past, or computed from an older calendar), recomputes each, and appends what is really due.
 * Several nodes may sweep at once: SKIP LOCKED shares the rows out.
 * @returns how many rows were looked at; call again while it is a full batch
 */
export async function sweepClocks(platform: Platform, districtId: number): Promise<number> {
  return inTransaction(platform, { districtId }, async (tx) => {
    const work = await beginWork(tx);
    const due = await db(tx)
      .selectFrom('cases')
      .select(['case_id'])
      .where('district_id', '=', districtId)
      .where('phase', '<>', 'closed')
      .where((eb) => eb.or([eb('next_step_at', '<=', new Date(tx.now)), eb('computed_with', '<', Number(work.calendar.version))]))
      .orderBy(sql`next_step_at NULLS FIRST`)
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    for (const { case_id } of due) {
      const held = await holdCase(work, case_id);
      if (!ticked(work, held)) continue;
      if (held.changed.length === 0) await refreshRow(work, held);
    }
    await flush(work);
    return due.length;
  });
}

/** One case that cannot be decided must not hold up the clocks of all others: it is told in the log and left as it is. */
function ticked(work: CaseWork, held: HeldCase): boolean {
  try {
    decideOn(work, held, { kind: 'tick' }, { actor: { kind: 'system' }, holds: [] });
    return true;
  } catch (error) {
    work.tx.platform.log.error('sweep.case-failed', { number: held.number, error: (error as Error).name });
    return false;
  }
}

export const fullSweep = batch;
