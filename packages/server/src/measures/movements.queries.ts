import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { sql } from 'kysely';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { factsFor } from './facts.ts';
import { db } from './measures.tables.ts';
import type { Period } from './period.ts';

export type Opened = {
  readonly date: CivilDate;
  readonly grid_id: string | null;
  readonly category: string | null;
  readonly opened: number;
};

/** Cases that began in the period, by civil day, grid and category. An imported case began when it came in, or closed, when it was reported. */
export async function openedIn(tx: Tx, actor: StaffActor, { zone, from }: Period): Promise<readonly Opened[]> {
  const { rows } = await sql<Opened>`
    SELECT (cases.opened_at AT TIME ZONE ${zone})::date AS date, grid_id, category, count(*) AS opened
    ${factsFor(tx, actor)} AND cases.opened_at >= ${from} AND cases.opened_at <= ${new Date(tx.now)}
    GROUP BY 1, 2, 3`.execute(db(tx));
  return rows;
}

export type Closed = {
  readonly date: CivilDate;
  readonly lead_unit: string | null;
  readonly closed: number;
  readonly in_time: number;
  readonly rated: number;
  readonly satisfied: number;
};

/**
 * Cases whose last closing 办结 fell into the period and still stands, by civil day and unit. In time: no clock of the case ever ran out.
 * Satisfied: rated 4 or 5 of 5.
 */
export async function closedIn(tx: Tx, actor: StaffActor, { zone, from }: Period): Promise<readonly Closed[]> {
  const { rows } = await sql<Closed>`
    SELECT (cases.closed_at AT TIME ZONE ${zone})::date AS date, lead_unit, count(*) AS closed, count(*) FILTER (WHERE NOT ever_overdue) AS in_time,
           count(rating) AS rated, count(*) FILTER (WHERE rating >= 4) AS satisfied
    ${factsFor(tx, actor)} AND cases.phase = 'closed' AND cases.closed_at >= ${from} AND cases.closed_at <= ${new Date(tx.now)}
    GROUP BY 1, 2`.execute(db(tx));
  return rows;
}

/** Natural days from report to closing, the middle case of the period; null where none was closed. */
export async function medianDays(tx: Tx, actor: StaffActor, { from }: Period): Promise<number | null> {
  const { rows } = await sql<{ days: number | null }>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM cases.closed_at - cases.reported_at)::float8 / 86400) AS days
    ${factsFor(tx, actor)} AND cases.phase = 'closed' AND cases.closed_at >= ${from} AND cases.closed_at <= ${new Date(tx.now)}`.execute(
    db(tx),
  );
  return rows[0]?.days ?? null;
}

/** How often reporters contested a closing in the period: each time counts, also when the case was closed again since. */
export async function contestsIn(tx: Tx, actor: StaffActor, { from }: Period): Promise<number> {
  const { rows } = await sql<{ contests: number }>`
    SELECT count(*) AS contests FROM v_cases_contests AS contest
    WHERE contest.district_id = ${tx.districtId} AND contest.at >= ${from} AND contest.at <= ${new Date(tx.now)}
      AND EXISTS (SELECT ${factsFor(tx, actor)} AND cases.case_id = contest.case_id)`.execute(db(tx));
  return rows[0]?.contests ?? 0;
}
