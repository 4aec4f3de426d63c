import { isCaseNumber } from '@gridkeeper/domain/cases/case-number.ts';
import type { CaseSource } from '@gridkeeper/domain/cases/events.ts';
import type { Outcome } from '@gridkeeper/domain/cases/outcome.ts';
import type { CaseListItem, CasePage, CaseQuery, ClockView } from '@gridkeeper/domain/cases/wire.ts';
import type { WorkingCalendar } from '@gridkeeper/domain/policy/calendar.ts';
import type { CompiledPack, Phase } from '@gridkeeper/domain/policy/pack.ts';
import { titleOf } from '@gridkeeper/domain/text/title.ts';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groundOf } from '../areas/ground.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { calendarOf } from '../platform/calendar/calendar.ts';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorMoment, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { searchQuery } from '../platform/text/search-query.ts';
import { packInUse } from '../policy/pack-in-use.ts';
import { type CaseScope, caseScope, caseScopeFilter } from './case.policy.ts';
import { type CaseRow, type CasesTables, db } from './cases.tables.ts';
import { clockView } from './clock-view.ts';
import { sampleFilter } from './draws/sample-filter.ts';
import { categoryOf, stateOf } from './labels.ts';
import { officeNames } from './office-names.ts';
import { openSight } from './open-sight.ts';
import { type QueueCode, queueFilter } from './queues.ts';
import { findMatches, type Matches } from './search.queries.ts';

type Query<Out> = SelectQueryBuilder<CasesTables, 'cases', Out>;

const countCap = 1_000;

/**
 * One page of a queue: filtered and scoped in SQL, keyset paged, counted exactly up to 1,000 (a search for words that are found very often: at
 * least so many). @throws AppError input-invalid for a broken cursor
 */
export async function listCases(tx: Tx, actor: StaffActor, query: CaseQuery): Promise<CasePage> {
  const scope = caseScope(actor);
  const limit = Math.min(query.limit ?? 30, 100);
  const sort = sortOf(query);
  const ground = query.q || query.areaId ? await groundOf(tx) : undefined;
  const gridId = query.areaId && ground?.ancestors.has(query.areaId) ? query.areaId : undefined;
  const narrow =
    !scope.sights.some(({ ground: of, unit }) => unit === null && of === ground?.rootId) ||
    [query.areaId, query.category, query.unit].some(Boolean);
  const matches = query.q && !isCaseNumber(query.q) ? await findMatches(tx, query.q, narrow) : undefined;
  const sample = query.sample === undefined ? undefined : await sampleFilter(tx, query.sample);
  let page = filtered(tx, db(tx).selectFrom('cases'), scope, query, { ids: matches?.all, gridId, sample }).selectAll('cases');
  if (query.cursor) page = after(page, sort, query.cursor);
  const rows = await ordered(page, sort)
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const whole = !query.cursor && rows.length <= limit;
  return {
    items: await presentRows(tx, shown),
    next: rows.length > limit && last ? endOf(sort, last) : null,
    count: whole
      ? { value: rows.length, capped: false }
      : await cappedCount(tx, scope, query, { matches, gridId, sample, atLeast: shown.length }),
  };
}

type Sort = NonNullable<CaseQuery['sort']>;

function sortOf(query: CaseQuery): Sort {
  if (query.queue === 'call-back' && !query.sort) return 'tried';
  return query.sort ?? (query.phase === 'closed' || query.queue === 'closed' || query.queue === 'all' || query.q ? 'newest' : 'due');
}

type Known = {
  /** What a search has found already; without them words are looked for case by case. */
  readonly ids?: readonly string[] | undefined;
  /** The area asked for, when it is a grid: there is an index of it. */
  readonly gridId?: string | undefined;
  /** What a figure of the call-backs stands for. */
  readonly sample?: ((eb: ExpressionBuilder<CasesTables, 'cases'>) => Expression<SqlBool>) | undefined;
};

export function filtered<Out>(tx: Tx, from: Query<Out>, scope: CaseScope, query: CaseQuery, known: Known = {}): Query<Out> {
  let q = from.where('cases.district_id', '=', tx.districtId).where(caseScopeFilter(scope));
  if (query.queue) q = q.where(queueFilter(query.queue as QueueCode, scope));
  if (query.phase) q = q.where('cases.phase', '=', query.phase);
  if (query.state) q = q.where('cases.state', '=', query.state);
  if (query.unit) q = q.where('cases.lead_unit', '=', query.unit);
  if (query.category) q = q.where('cases.category', 'in', query.category.split(','));
  if (query.areaId) q = q.where(sql<SqlBool>`cases.area_ids @> ARRAY[${query.areaId}]::uuid[]`);
  if (query.overdue) q = q.where('cases.overdue', '=', true).where('cases.phase', '<>', 'closed');
  if (known.sample) q = q.where(known.sample);
  if (known.gridId) q = q.where('cases.grid_id', '=', known.gridId);
  if (known.ids) q = q.where(sql<SqlBool>`cases.case_id = ANY(${known.ids}::uuid[])`);
  else if (query.q) q = searched(q, query.q);
  return q;
}

function searched<Out>(q: Query<Out>, typed: string): Query<Out> {
  if (isCaseNumber(typed)) return q.where('cases.number', '=', typed.trim());
  const words = searchQuery(typed);
  if (words === undefined) return q.where(sql<SqlBool>`false`);
  return q.where(
    sql<SqlBool>`EXISTS (SELECT FROM case_search s WHERE s.district_id = cases.district_id AND s.case_id = cases.case_id AND s.words @@ ${words}::tsquery)`,
  );
}

function ordered<Out>(q: Query<Out>, sort: Sort): Query<Out> {
  if (sort === 'due') return q.orderBy('cases.due_at', (order) => order.asc().nullsLast()).orderBy('cases.case_id');
  if (sort === 'tried') return q.orderBy(lastTry).orderBy('cases.case_id');
  return q.orderBy('cases.case_id', sort === 'newest' ? 'desc' : 'asc');
}

/** Never tried comes before all who were. */
const lastTry = sql<Date>`coalesce(cases.call_back_at, '-infinity')`;

function endOf(sort: Sort, row: CaseRow): string {
  const at = sort === 'tried' ? row.call_back_at : row.due_at;
  return cursorOf([sort, at?.toISOString() ?? null, row.case_id]);
}

function after<Out>(q: Query<Out>, sort: Sort, cursor: string): Query<Out> {
  const [of, due, id] = readCursor(cursor, ended);
  if (of !== sort) throw new AppError('input-invalid', {}, { fields: [{ field: 'cursor', message: 'sort' }] });
  if (sort === 'newest') return q.where('cases.case_id', '<', id);
  if (sort === 'oldest') return q.where('cases.case_id', '>', id);
  if (sort === 'tried') return q.where(sql<SqlBool>`(${lastTry}, cases.case_id) > (${due ?? '-infinity'}::timestamptz, ${id}::uuid)`);
  if (due === null) return q.where('cases.due_at', 'is', null).where('cases.case_id', '>', id);
  return q.where(sql<SqlBool>`(cases.due_at IS NULL OR (cases.due_at, cases.case_id) > (${due}::timestamptz, ${id}::uuid))`);
}

/** The order, what it goes by, and the case. */
const ended = z.tuple([z.string(), cursorMoment.nullable(), cursorId]);

type Counted = Pick<Known, 'gridId' | 'sample'> & {
  readonly matches: Matches | undefined;
  /** Seen already: of words found very often only a sample is counted. */
  readonly atLeast: number;
};

async function cappedCount(tx: Tx, scope: CaseScope, query: CaseQuery, counted: Counted): Promise<CasePage['count']> {
  const { matches, gridId, sample, atLeast } = counted;
  const some = filtered(tx, db(tx).selectFrom('cases'), scope, query, { ids: matches?.all ?? matches?.sample, gridId, sample })
    .select(sql<number>`1`.as('one'))
    .limit(countCap + 1);
  const { n } = await db(tx).selectFrom(some.as('some')).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return { value: Math.max(atLeast, Math.min(n, countCap)), capped: n > countCap || matches?.sample !== undefined };
}

/** Rows of cases as lists show them to somebody who was judged to see each of them. */
export async function presentRows(tx: Tx, rows: readonly CaseRow[]): Promise<CaseListItem[]> {
  if (rows.length === 0) return [];
  const names = await officeNames(tx, { areas: rows.flatMap((row) => row.area_ids.slice(-2)), units: rows.map((row) => row.lead_unit) });
  const restricted = rows.filter((row) => row.restricted).map((row) => row.case_id);
  if (restricted.length > 0) await openSight(tx, restricted);
  const texts = await db(tx)
    .selectFrom('case_contents')
    .select(['case_id', 'body'])
    .where('district_id', '=', tx.districtId)
    .where(
      'case_id',
      'in',
      rows.map((row) => row.case_id),
    )
    .where('kind', '=', 'report')
    .execute();
  const text = new Map(texts.map((row) => [row.case_id, row.body]));
  const calendar = await calendarOf(tx);
  const packs = new Map<string, CompiledPack>();
  for (const hash of new Set(rows.map((row) => row.pack_hash))) packs.set(hash, await packInUse(tx, hash));
  return rows.map((row) => {
    const pack = packs.get(row.pack_hash);
    if (!pack) throw new Error(`Pack ${row.pack_hash} is gone.`);
    return {
      id: row.case_id,
      number: row.number,
      title: titleOf(text.get(row.case_id) ?? ''),
      category: categoryOf(pack, row.category),
      state: stateOf(pack, row.workflow, row.state),
      phase: row.phase as Phase,
      source: row.source as CaseSource,
      gridName: names.area(row.grid_id),
      communityName: row.grid_id ? names.area(row.area_ids.at(-2) ?? null) : null,
      unit: names.unit(row.lead_unit),
      reportedAt: row.reported_at.toISOString(),
      updatedAt: row.updated_at.toISOString(),
      clock: clockOf(tx, pack, row, calendar),
      outcome: row.outcome as Outcome | null,
      contests: row.contests,
      hasPhoto: row.has_photo,
    };
  });
}

/** The row's own clock as shown, without replaying the events. */
function clockOf(tx: Tx, pack: CompiledPack, row: CaseRow, calendar: WorkingCalendar): ClockView | null {
  if (!row.clock || !row.due_at || !row.clock_started_at) return null;
  const dueAt = row.due_at.getTime();
  const clock = {
    code: row.clock,
    startedAt: row.clock_started_at.getTime(),
    dueAt,
    provisional: row.due_provisional,
    light: tx.now > dueAt ? ('overdue' as const) : (row.clock_light ?? 'ok'),
    pausedUntil: row.clock_paused_until?.getTime() ?? null,
    extended: row.clock_extended,
    rhythm: false,
  };
  return clockView(pack, row, clock, { calendar, now: tx.now });
}
