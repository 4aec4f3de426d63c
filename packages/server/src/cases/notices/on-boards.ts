import type { AreaLevel } from '@gridkeeper/domain/areas/wire.ts';
import { groundOf } from '../../areas/ground.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../cases.tables.ts';
import type { BoardItem } from './board-rows.ts';

export type BoardFilter = { readonly gridId?: string | undefined; readonly board?: AreaLevel | undefined };

/**
 * The items that hang on a board of that level, and on one of those that stand where a grid's people live 公示层级: what hangs at a community is for
 * that community, what hangs at the street for all of its communities, and what names no board for everybody.
 */
export async function onBoards(tx: Tx, items: readonly BoardItem[], { gridId, board }: BoardFilter): Promise<readonly BoardItem[]> {
  const ofLevel = board === undefined ? items : items.filter(({ boards }) => boards.length === 0 || boards.includes(board));
  if (gridId === undefined) return ofLevel;
  const mine = new Set([...((await groundOf(tx)).ancestors.get(gridId) ?? []), gridId]);
  const levels = await levelsOf(tx, [...mine]);
  const hangsHere = ({ boards, areaIds }: BoardItem) =>
    boards.length === 0 || boards.some((level) => areaIds.some((id) => mine.has(id) && levels.get(id) === level));
  return ofLevel.filter(hangsHere);
}

async function levelsOf(tx: Tx, areaIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db(tx)
    .selectFrom('v_areas_names')
    .select(['area_id', 'level'])
    .where('district_id', '=', tx.districtId)
    .where('area_id', 'in', [...areaIds])
    .execute();
  return new Map(rows.map((row) => [row.area_id, row.level]));
}
