import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../areas.tables.ts';
import type { Division } from './division-row.ts';

/** Goes back one state or forward one 撤销、重做; nothing is computed. @throws AppError division-nothing-to-undo */
export async function turnPage(tx: Tx, division: Division, way: 'undo' | 'redo', by: string): Promise<void> {
  const next = await nextPage(tx, division, way);
  if (next === undefined) throw new AppError('division-nothing-to-undo');
  await db(tx)
    .updateTable('divisions')
    .set({ revision: next, updated_at: new Date(tx.now), updated_by: by })
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', division.division_id)
    .execute();
}

/** The number of the state before or after; undefined where there is none. */
export async function nextPage(tx: Tx, division: Division, way: 'undo' | 'redo'): Promise<number | undefined> {
  const row = await db(tx)
    .selectFrom('division_revisions')
    .select('revision')
    .where('district_id', '=', tx.districtId)
    .where('division_id', '=', division.division_id)
    .where('revision', way === 'undo' ? '<' : '>', division.revision)
    .orderBy('revision', way === 'undo' ? 'desc' : 'asc')
    .limit(1)
    .executeTakeFirst();
  return row?.revision;
}
