import type { HotlineToday } from '@gridkeeper/domain/cases/hotline-wire.ts';
import { sql } from 'kysely';
import { requireCapability, type StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { factsFor } from './facts.ts';
import { db } from './measures.tables.ts';
import { lastDays } from './period.ts';

type Row = { readonly taken: number; readonly at_once: number; readonly told: number; readonly told_in_time: number };

/**
 * What came by telephone today 热线当日 (F3: the hotline is assessed), within the reader's scope, counted from the cases. Answered at once: closed in the
 * moment it was taken. Told in time: closed today, and no clock of it ever ran out.
 * @throws AppError not-allowed
 */
export async function hotlineToday(tx: Tx, actor: StaffActor): Promise<HotlineToday> {
  requireCapability(actor, 'case.report', 'case.supervise');
  const { from } = await lastDays(tx, 1);
  const { rows } = await sql<Row>`
    SELECT count(*) FILTER (WHERE cases.opened_at >= ${from}) AS taken,
           count(*) FILTER (WHERE cases.opened_at >= ${from} AND cases.phase = 'closed' AND cases.closed_at = cases.opened_at) AS at_once,
           count(*) FILTER (WHERE cases.phase = 'closed' AND cases.closed_at >= ${from}) AS told,
           count(*) FILTER (WHERE cases.phase = 'closed' AND cases.closed_at >= ${from} AND NOT cases.ever_overdue) AS told_in_time
    ${factsFor(tx, actor)} AND cases.source = 'hotline' AND (cases.opened_at >= ${from} OR cases.closed_at >= ${from})`.execute(db(tx));
  const { taken = 0, at_once: atOnce = 0, told = 0, told_in_time: toldInTime = 0 } = rows[0] ?? {};
  return { taken, atOnce, passedOn: taken - atOnce, told, toldInTime };
}
