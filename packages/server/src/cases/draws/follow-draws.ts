import { civilDateOf } from '@gridkeeper/domain/base/civil-date.ts';
import { callBackSamples, isAlwaysDrawn } from '@gridkeeper/domain/cases/draw-sample.ts';
import { periodOf } from '@gridkeeper/domain/cases/sample-period.ts';
import { getState } from '@gridkeeper/domain/policy/pack-index.ts';
import { dayAt } from '@gridkeeper/domain/policy/zone.ts';
import { sql } from 'kysely';
import { currentPack } from '../../policy/packs.ts';
import type { CaseWork, HeldCase } from '../case-work.ts';
import { db } from '../cases.tables.ts';
import { insertDraws, type NewDraw } from './insert-draws.ts';
import { notAsked } from './population.ts';

/** Draws what a sample always takes the moment it is closed, and notes down what came of calls. An import of the past draws nothing. */
export async function followDraws(work: CaseWork, changed: readonly HeldCase[]): Promise<void> {
  const closed = work.quiet ? [] : changed.filter(justClosed);
  if (closed.length > 0) await insertDraws(work.tx, await drawnAtOnce(work, closed));
  const calls = changed.flatMap(callsOf);
  if (calls.length === 0) return;
  await sql`UPDATE case_draws AS d SET tries = d.tries + c.tries, reached_at = c.reached_at, rating = c.rating
    FROM jsonb_to_recordset(${JSON.stringify(calls)}::jsonb) AS c (case_id uuid, tries int, reached_at timestamptz, rating smallint)
    WHERE d.district_id = ${work.tx.districtId} AND d.case_id = c.case_id AND d.reached_at IS NULL`.execute(db(work.tx));
}

function justClosed({ state, changed }: HeldCase): boolean {
  return (
    state.phase === 'closed' && changed.some((event) => event.type === 'acted' && event.to === state.state && event.at === state.closedAt)
  );
}

async function drawnAtOnce(work: CaseWork, closed: readonly HeldCase[]): Promise<NewDraw[]> {
  const { pack } = await currentPack(work.tx);
  return callBackSamples(pack).flatMap((sample) =>
    closed
      .filter(({ state, pack: own }) => {
        const asked = state.outcome === null || !notAsked.includes(state.outcome);
        return asked && isAlwaysDrawn(sample, state) && getState(own, state.workflow, state.state).actions.has(sample.action);
      })
      .map(({ id, state }) => {
        const day = civilDateOf(dayAt(work.calendar.zone, state.closedAt ?? work.tx.now));
        return { sample, period: periodOf(sample.per, day), caseId: id, always: true };
      }),
  );
}

/** Calls of one case in this unit of work, as one row; nobody is called again once he was reached. */
function callsOf({ id, changed }: HeldCase) {
  const calls = changed.filter((event) => event.type === 'acted' && event.action === 'call-back');
  const reached = calls.find((event) => event.type === 'acted' && event.reached !== false);
  if (calls.length === 0) return [];
  return [
    {
      case_id: id,
      tries: calls.length,
      reached_at: reached ? new Date(reached.at).toISOString() : null,
      rating: reached?.type === 'acted' ? (reached.rating ?? null) : null,
    },
  ];
}
