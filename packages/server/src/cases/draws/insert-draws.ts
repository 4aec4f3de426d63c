import type { PeriodCode } from '@gridkeeper/domain/cases/sample-period.ts';
import type { Sample } from '@gridkeeper/domain/policy/pack.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../cases.tables.ts';

export type NewDraw = { readonly sample: Sample; readonly period: PeriodCode; readonly caseId: string; readonly always: boolean };

/** Writes down what was drawn, with what came of calls that somebody made before. What was drawn already stays as it is. */
export async function insertDraws(tx: Tx, draws: readonly NewDraw[]): Promise<void> {
  if (draws.length === 0) return;
  const rows = draws.map(({ sample, period, caseId, always }) => ({
    sample: sample.code,
    period,
    case_id: caseId,
    always,
    most_tries: sample.tries,
  }));
  await sql`INSERT INTO case_draws (district_id, sample, period, case_id, drawn_at, always, most_tries, tries, reached_at, rating)
    SELECT cases.district_id, r.sample, r.period, r.case_id, ${new Date(tx.now)}, r.always, r.most_tries, cases.call_back_tries,
           CASE WHEN cases.called_back THEN cases.call_back_at END,
           CASE WHEN cases.called_back THEN (
             SELECT (e.event ->> 'rating')::smallint FROM case_events e
             WHERE e.district_id = cases.district_id AND e.case_id = cases.case_id AND e.action = 'call-back' ORDER BY e.seq DESC LIMIT 1) END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (sample text, period text, case_id uuid, always boolean, most_tries int)
    JOIN cases ON cases.district_id = ${tx.districtId} AND cases.case_id = r.case_id
    ON CONFLICT DO NOTHING`.execute(db(tx));
}
