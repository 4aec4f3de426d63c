import type { SolvedItem } from '@gridkeeper/domain/cases/wire.ts';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { getPack } from '../policy/packs.ts';
import { bodyOf } from './case-page.queries.ts';
import { db } from './cases.tables.ts';
import { releasedPhotos } from './follow-page.queries.ts';
import { categoryOf } from './labels.ts';
import { officeNames } from './office-names.ts';
import { findCase } from './read-case.ts';

type Of = { readonly gridId?: string | undefined; readonly category?: string | undefined };

/** What was solved lately, in one grid or the whole town, of one category or all: only what an operator released. */
export async function solvedLately(tx: Tx, { gridId, category }: Of): Promise<SolvedItem[]> {
  let query = db(tx)
    .selectFrom('cases')
    .select(['case_id', 'number', 'pack_hash', 'category', 'area_ids', 'reported_at', 'closed_at'])
    .where('district_id', '=', tx.districtId)
    .where('released', '=', true)
    .where('restricted', '=', false)
    .where('phase', '=', 'closed')
    .orderBy('closed_at', 'desc')
    .limit(12);
  if (gridId) query = query.where(sql<SqlBool>`grid_id = ${gridId}`);
  if (category) query = query.where('category', '=', category);
  const rows = await query.execute();
  const names = await officeNames(tx, { areas: rows.map((row) => row.area_ids.at(-1) ?? null) });
  const items: SolvedItem[] = [];
  for (const row of rows) {
    const read = await findCase(tx, row.case_id);
    const summary = read ? bodyOf(read, 'summary') : null;
    if (!read || !summary || !row.closed_at) continue;
    items.push({
      number: row.number,
      category: categoryOf(await getPack(tx, row.pack_hash), row.category)?.label ?? null,
      place: names.area(row.area_ids.at(-1) ?? null) ?? '',
      summary,
      closedAt: row.closed_at.toISOString(),
      days: Math.max(0, Math.round((row.closed_at.getTime() - row.reported_at.getTime()) / 86_400_000)),
      photos: releasedPhotos(tx, read),
    });
  }
  return items;
}
