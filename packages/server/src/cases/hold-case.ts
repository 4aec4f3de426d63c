import type { CaseEvent } from '@gridkeeper/domain/cases/events.ts';
import { sql } from 'kysely';
import { AppError } from '../platform/app-error.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { db } from './cases.tables.ts';
import { feedScope } from './feed-scope.ts';
import { replayCase } from './replay-case.ts';

/**
 * Locks a case for this transaction and makes its state from its events.
 * @throws AppError not-found
 */
export async function holdCase(work: CaseWork, caseId: string): Promise<HeldCase> {
  const held = work.held.get(caseId);
  if (held) return held;
  const row = await lockedRow(work, caseId);
  // Whoever had to wait for the lock gets the row as it is now, but with the events of before: then they are read once more.
  const { events } = row.events.length === row.version ? row : await lockedRow(work, caseId);
  const { state, pack } = await replayCase(work.tx, events);
  const made: HeldCase = {
    id: caseId,
    number: row.number,
    state,
    pack,
    point: row.point ? [row.point.x, row.point.y] : null,
    head: row.head,
    origin: row.origin_source && row.origin_id ? { source: row.origin_source, id: row.origin_id } : null,
    scopeBefore: feedScope(state),
    changed: [],
  };
  work.held.set(caseId, made);
  return made;
}

async function lockedRow({ tx }: CaseWork, caseId: string) {
  const row = await db(tx)
    .selectFrom('cases')
    .select(['number', 'point', 'head', 'origin_source', 'origin_id', 'version'])
    .select(
      sql<
        CaseEvent[]
      >`(SELECT jsonb_agg(e.event ORDER BY e.seq) FROM case_events e WHERE e.district_id = cases.district_id AND e.case_id = cases.case_id)`.as(
        'events',
      ),
    )
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new AppError('not-found');
  return row;
}
