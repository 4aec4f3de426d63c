import type { LibraryItem, LibraryPage } from '@gridkeeper/domain/cases/public-wire.ts';
import type { CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorMoment, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { packInUse } from '../policy/pack-in-use.ts';
import { currentPack } from '../policy/packs.ts';
import { caseScope, caseScopeFilter } from './case.policy.ts';
import { type CaseRow, type CasesTables, db } from './cases.tables.ts';
import { categoryOf } from './labels.ts';
import { officeNames } from './office-names.ts';
import { photoView } from './timeline.ts';

type Query = { readonly category?: string | undefined; readonly q?: string | undefined; readonly cursor?: string | undefined };

type Row = Pick<CaseRow, 'case_id' | 'number' | 'pack_hash' | 'category' | 'area_ids' | 'reported_at' | 'outcome'> & {
  readonly closed_at: Date;
  readonly summary: string;
};

/** When the last one of a page was closed, and which it was. */
const ended = z.tuple([cursorMoment, cursorId]);

const pageSize = 20;
const mostWords = 5;

/**
 * The case library 案例库: what was released of closed cases, of the whole office, newest first. Only released words are searched, never the reporter's;
 * nothing of restricted cases is there. @throws AppError input-invalid for a broken cursor
 */
export async function caseLibrary(tx: Tx, actor: StaffActor, query: Query): Promise<LibraryPage> {
  const { pack } = await currentPack(tx);
  const rows = await readRows(tx, query, pack);
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return {
    items: await presentItems(tx, actor, shown),
    next: rows.length > pageSize && last ? cursorOf([last.closed_at.toISOString(), last.case_id]) : null,
  };
}

async function readRows(tx: Tx, { category, q = '', cursor }: Query, pack: CompiledPack): Promise<readonly Row[]> {
  const wanted =
    category === undefined ? [] : [category, ...pack.categories.filter((one) => one.parent === category).map((one) => one.code)];
  const words = q.trim().split(/\s+/).filter(Boolean).slice(0, mostWords);
  const contains = words.map((word) => sql`AND (words.body ILIKE ${pattern(word)} OR cases.number = ${word})`);
  const [before, id] = cursor === undefined ? [null, null] : readCursor(cursor, ended);
  const { rows } = await sql<Row>`
    SELECT cases.case_id, number, pack_hash, category, area_ids, reported_at, outcome, closed_at, words.body AS summary
    FROM cases
    JOIN LATERAL (SELECT body FROM case_contents WHERE district_id = cases.district_id AND case_id = cases.case_id AND kind = 'summary'
      AND body IS NOT NULL ORDER BY created_at DESC, content_id DESC LIMIT 1) words ON true
    WHERE district_id = ${tx.districtId} AND released AND phase = 'closed' AND NOT restricted
      ${wanted.length > 0 ? sql`AND category = ANY(${wanted})` : sql``} ${sql.join(contains, sql` `)}
      ${before === null ? sql`` : sql`AND (closed_at, cases.case_id) < (${before}::timestamptz, ${id}::uuid)`}
    ORDER BY closed_at DESC, cases.case_id DESC LIMIT ${pageSize + 1}`.execute(db(tx));
  return rows;
}

const pattern = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

async function presentItems(tx: Tx, actor: StaffActor, rows: readonly Row[]): Promise<readonly LibraryItem[]> {
  if (rows.length === 0) return [];
  const names = await officeNames(tx, { areas: rows.map((row) => row.area_ids.at(-1) ?? null) });
  const ids = rows.map((row) => row.case_id);
  const open = await opened(tx, actor, ids);
  const photos = await releasedPhotos(tx, ids);
  const items: LibraryItem[] = [];
  for (const row of rows)
    items.push({
      id: row.case_id,
      number: row.number,
      category: categoryOf(await packInUse(tx, row.pack_hash), row.category),
      place: names.area(row.area_ids.at(-1) ?? null) ?? '',
      summary: row.summary,
      outcome: row.outcome as LibraryItem['outcome'],
      closedAt: row.closed_at.toISOString(),
      days: Math.max(0, Math.round((row.closed_at.getTime() - row.reported_at.getTime()) / 86_400_000)),
      photos: photos.filter((one) => one.case_id === row.case_id).map((one) => one.view),
      canOpen: open.has(row.case_id),
    });
  return items;
}

/** Which of them lie in the reader's scope: the others are read here, and not opened. */
async function opened(tx: Tx, actor: StaffActor, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db(tx)
    .selectFrom('cases')
    .select('case_id')
    .where('district_id', '=', tx.districtId)
    .where('case_id', 'in', [...ids])
    .where(caseScopeFilter(caseScope(actor)))
    .execute();
  return new Set(rows.map((row) => row.case_id));
}

async function releasedPhotos(tx: Tx, ids: readonly CasesTables['cases']['case_id'][]) {
  const rows = await db(tx)
    .selectFrom('case_contents as c')
    .innerJoin('v_platform_uploads as u', (join) =>
      join.onRef('u.district_id', '=', 'c.district_id').onRef('u.upload_id', '=', 'c.upload_id'),
    )
    .select(['c.case_id', 'u.upload_id', 'u.width', 'u.height', 'u.taken_at'])
    .where('c.district_id', '=', tx.districtId)
    .where('c.case_id', 'in', [...ids])
    .where('c.released', '=', true)
    .where('c.erased_at', 'is', null)
    .execute();
  return rows.map(({ case_id, upload_id, width, height, taken_at }) => ({
    case_id,
    view: photoView(tx, upload_id, { width, height, takenAt: taken_at }),
  }));
}
