import type { EventActor } from '@gridkeeper/domain/cases/events.ts';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { appendEvent } from './append-event.ts';
import { beginWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { type ClockEffect, type LeftReason, type MoveTarget, planMove } from './move-cases-plan.ts';

export type Move = {
  readonly target: MoveTarget;
  /** Versions whose cases are moved, by hash; null: all but the target. */
  readonly from: readonly string[] | null;
  /** Says what would happen, and writes nothing. */
  readonly dryRun: boolean;
};

export type MovedBatch = {
  readonly moved: readonly { readonly workflow: string; readonly state: string; readonly clocks: readonly ClockEffect[] }[];
  readonly left: readonly { readonly number: string; readonly reason: LeftReason }[];
  /** Where the next batch begins; null: there is none. */
  readonly next: string | null;
};

const batch = 200;

/**
 * Moves the next batch of running cases to another version of the rules 迁移, each by one event. What has moved is not looked at again, so a run that
 * was stopped goes on where it was.
 * @param after the `next` of the batch before; null at first
 */
export async function moveCases(tx: Tx, by: EventActor, move: Move, after: string | null): Promise<MovedBatch> {
  const work = await beginWork(tx);
  const due = await toMove(tx, move)
    .select('case_id')
    .where('case_id', '>', after ?? '00000000-0000-0000-0000-000000000000')
    .orderBy('case_id')
    .limit(batch)
    .execute();
  const moved = [];
  const left = [];
  for (const { case_id } of due) {
    const held = await holdCase(work, case_id);
    // Somebody may have closed it since it was looked for.
    if (held.state.phase === 'closed' || held.state.packHash === move.target.hash) continue;
    const plan = planMove(held.state, held.pack, move.target, { calendar: work.calendar, now: tx.now, by });
    if ('left' in plan) {
      left.push({ number: held.number, reason: plan.left });
      continue;
    }
    moved.push({ workflow: plan.after.workflow, state: plan.after.state, clocks: plan.clocks });
    if (!move.dryRun) appendEvent(work, held, plan.event, move.target.pack);
  }
  await flush(work);
  return { moved, left, next: due.length < batch ? null : (due.at(-1)?.case_id ?? null) };
}

/** How many running cases a move looks at. */
export async function countToMove(tx: Tx, move: Pick<Move, 'from'> & { readonly target: Pick<MoveTarget, 'hash'> }): Promise<number> {
  const { count } = await toMove(tx, move).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return count;
}

function toMove(tx: Tx, { from, target }: Pick<Move, 'from'> & { readonly target: Pick<MoveTarget, 'hash'> }) {
  return db(tx)
    .selectFrom('cases')
    .where('district_id', '=', tx.districtId)
    .where('phase', '<>', 'closed')
    .where('pack_hash', '<>', target.hash)
    .where(from === null ? sql<SqlBool>`true` : sql<SqlBool>`pack_hash = ANY(${[...from]})`);
}
