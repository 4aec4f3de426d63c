import { yearOf } from '@gridkeeper/domain/base/civil-date.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { sql } from 'kysely';
import type { CaseWork, HeldCase } from '../case-work.ts';
import { db } from '../cases.tables.ts';
import { slipsOn } from './steps-with-slips.ts';

type Due = { readonly slip: string; readonly year: number; readonly case_id: string; readonly version: number; readonly nth: number };

/**
 * Gives the slips of what was decided their numbers 编号, with one statement for thousands. It takes the counters in one order, so that two of them never
 * wait for each other; comes last in a flush, because others wait for the counter until it is committed. The office's zone says which year it is.
 */
export async function numberSlips(work: CaseWork, changed: readonly HeldCase[]): Promise<void> {
  const due = slipsDue(work, changed);
  if (due.length === 0) return;
  const { districtId } = work.tx;
  await sql`WITH due AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(due)}::jsonb) AS d (slip text, year int, case_id uuid, version int, nth int)),
    taken AS (
      INSERT INTO case_slip_counts AS known (district_id, slip, year, last)
      SELECT ${districtId}, slip, year, max(nth) FROM due GROUP BY slip, year ORDER BY slip, year
      ON CONFLICT (district_id, slip, year) DO UPDATE SET last = known.last + excluded.last
      RETURNING slip, year, last)
    INSERT INTO case_slips (district_id, slip, year, serial, case_id, version)
    SELECT ${districtId}, slip, year, taken.last - max(due.nth) OVER (PARTITION BY slip, year) + due.nth, due.case_id, due.version
    FROM due JOIN taken USING (slip, year)`.execute(db(work.tx));
}

function slipsDue(work: CaseWork, changed: readonly HeldCase[]): readonly Due[] {
  const counts = new Map<string, number>();
  return changed.flatMap((held) =>
    held.changed.flatMap((event, i) =>
      slipsOn(held.pack, event, held.state).map(({ code }) => {
        const year = yearOf(dayAt(work.calendar.zone, event.at));
        const nth = (counts.get(`${code} ${year}`) ?? 0) + 1;
        counts.set(`${code} ${year}`, nth);
        return { slip: code, year, case_id: held.id, version: held.state.version - held.changed.length + i + 1, nth };
      }),
    ),
  );
}
