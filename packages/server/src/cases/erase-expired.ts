import { sql } from 'kysely';
import { inTransaction, type Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { beginWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { eraseContents } from './erase-contents.ts';
import { flush } from './flush.ts';
import { openSight } from './open-sight.ts';
import { closedBefore, type RetentionClass, retentionClasses } from './retention.ts';

const batch = 100;

/**
 * Erases what has outlived its retention class (PIPL art. 19 and 47): contacts 90 days after closing, words and photos after 3 years. A
 * case that was contested and closed again counts from its last closing; content under legal hold stays.
 * @returns how many contents were erased
 */
export async function eraseExpired(platform: Platform, districtId: number): Promise<number> {
  let erased = 0;
  for (const retention of retentionClasses) {
    for (;;) {
      const some = await inTransaction(platform, { districtId }, (tx) => eraseSome(tx, retention));
      erased += some.contents;
      if (some.cases < batch) break;
    }
  }
  return erased;
}

async function eraseSome(tx: Tx, retention: RetentionClass): Promise<{ cases: number; contents: number }> {
  await openSight(tx, 'system');
  const due = await db(tx)
    .selectFrom('cases')
    .innerJoin('case_contents as c', (join) =>
      join.onRef('c.district_id', '=', 'cases.district_id').onRef('c.case_id', '=', 'cases.case_id'),
    )
    .select(['cases.case_id', sql<string[]>`array_agg(DISTINCT c.kind)`.as('kinds')])
    .where('cases.district_id', '=', tx.districtId)
    .where('cases.phase', '=', 'closed')
    .where('cases.closed_at', '<', closedBefore(retention, tx.now))
    // A literal, so that the partial index over short-lived content is used.
    .where(sql<boolean>`c.retention = ${sql.lit(retention)}`)
    .where('c.erased_at', 'is', null)
    .where('c.legal_hold', '=', false)
    .groupBy('cases.case_id')
    .limit(batch)
    .execute();
  const work = await beginWork(tx, { quiet: true });
  let contents = 0;
  for (const { case_id, kinds } of due) contents += (await eraseContents(work, case_id, kinds)).length;
  await flush(work);
  return { cases: due.length, contents };
}
