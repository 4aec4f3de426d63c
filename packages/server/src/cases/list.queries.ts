import { isCaseNumber } from '@gridkeeper/domain/cases/case-number.ts';
import type { CaseListItem, CasePage, CaseQuery } from '@gridkeeper/domain/cases/wire.ts';
import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { groundOf } from '../areas/ground.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorMoment, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { searchQuery } from '../platform/text/search-query.ts';
import { type CaseScope, caseScope, caseScopeFilter } from './case.policy.ts';
import { type CaseRow, type CasesTables, db } from './cases.tables.ts';
import { sampleFilter } from './draws/sample-filter.ts';
import { presentRows } from './present-rows.ts';
import { type QueueCode, queueFilter } from './queues.ts';
import { findMatches, type Matches } from './search.queries.ts';

type Query<Out> = SelectQueryBuilder<CasesTables, 'cases', Out>;

const countCap = 1_000;

/**
 * One page of a queue: filtered and scoped in SQL, keyset paged, counted exactly up to 1,000 (a search for words that are found very often: at
 * least so many). @throws AppError input-invalid for a broken cursor
 */
export async function listCases(tx: Tx, actor: StaffActor, query: CaseQuery): Promise<CasePage> {
  const asked = await readQuestion(tx, actor, query);
  const { rows, next } = await pageOf(tx, asked, Math.min(query.limit ?? 30, 100));
  const whole = !query.cursor && next === null;
  return {
    items: await presentRows(tx, rows),
    next,
    count: whole ? { value: rows.length, capped: false } : await cappedCount(tx, asked, rows.length),
  };
}

const sheetPage = 500;

/**
 * The same list for a sheet: larger pages in the order of their ids, so that nothing is missed or told twice while it is read; not counted.
 * `restricted`: ids of those on the page that few may see.
 */
export async function exportCases(
  tx: Tx,
  actor: StaffActor,
  query: CaseQuery,
): Promise<{ readonly items: readonly CaseListItem[]; readonly restricted: readonly string[]; readonly next: string | null }> {
  const asked = await readQuestion(tx, actor, { ...query, sort: query.sort === 'oldest' ? 'oldest' : 'newest' });
  const { rows, next } = await pageOf(tx, asked, sheetPage);
  return { items: await presentRows(tx, rows), restricted: rows.filter((row) => row.restricted).map((row) => row.case_id), next };
}

type Question = {
  readonly scope: CaseScope;
  readonly query: CaseQuery;
  readonly sort: Sort;
  readonly matches: Matches | undefined;
  readonly known: Pick<Known, 'gridId' | 'sample'>;
};

async function readQuestion(tx: Tx, actor: StaffActor, query: CaseQuery): Promise<Question> {
  const scope = caseScope(actor);
  const ground = query.q || query.areaId ? await groundOf(tx) : undefined;
  const gridId = query.areaId && ground?.ancestors.has(query.areaId) ? query.areaId : undefined;
  const narrow =
    !scope.sights.some(({ ground: of, unit }) => unit === null && of === ground?.rootId) ||
    [query.areaId, query.category, query.unit].some(Boolean);
  const matches = query.q && !isCaseNumber(query.q) ? await findMatches(tx, query.q, narrow) : undefined;
  const sample = query.sample === undefined ? undefined : await sampleFilter(tx, query.sample);
  return { scope, query, sort: sortOf(query), matches, known: { gridId, sample } };
}

async function pageOf(tx: Tx, { scope, query, sort, matches, known }: Question, limit: number) {
  let page = filtered(tx, db(tx).selectFrom('cases'), scope, query, { ...known, ids: matches?.all }).selectAll('cases');
  if (query.cursor) page = after(page, sort, query.cursor);
  const found = await ordered(page, sort)
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: found.length > limit && last ? endOf(sort, last) : null };
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

/** @param atLeast seen already: of words found very often only a sample is counted */
async function cappedCount(tx: Tx, { scope, query, matches, known }: Question, atLeast: number): Promise<CasePage['count']> {
  const some = filtered(tx, db(tx).selectFrom('cases'), scope, query, { ...known, ids: matches?.all ?? matches?.sample })
    .select(sql<number>`1`.as('one'))
    .limit(countCap + 1);
  const { n } = await db(tx).selectFrom(some.as('some')).select(sql<number>`count(*)`.as('n')).executeTakeFirstOrThrow();
  return { value: Math.max(atLeast, Math.min(n, countCap)), capped: n > countCap || matches?.sample !== undefined };
}
