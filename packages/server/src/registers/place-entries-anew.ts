import type { Bounds } from '@gridkeeper/domain/areas/bounds.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { withSystemCare } from './care.ts';
import type { EntryWrite } from './entries/entry-write.ts';
import { groundFinder } from './entries/place-drafts.ts';
import { withParts } from './entries/stored-entries.queries.ts';
import { writeEntries } from './entries/write-entries.ts';
import { db } from './registers.tables.ts';

/**
 * Entries in a box whose ground was divided anew hang on the grid in which their point lies now; only those that changed it get a version of their own.
 * What lies in no area any more stays where it was. @returns how many moved
 */
export function placeEntriesAnew(tx: Tx, [west, south, east, north]: Bounds): Promise<number> {
  return withSystemCare(tx, async () => {
    const rows = await db(tx)
      .selectFrom('register_entries')
      .selectAll()
      .where('district_id', '=', tx.districtId)
      .where(sql<boolean>`point[0] BETWEEN ${west} AND ${east} AND point[1] BETWEEN ${south} AND ${north}`)
      .orderBy('entry_id')
      .forUpdate()
      .execute();
    const groundAt = await groundFinder(tx);
    const moved = rows.filter((row) => {
      const ground = groundAt([row.point.x, row.point.y]);
      return ground !== undefined && ground.areaId !== row.area_id;
    });
    const writes = [...(await withParts(tx, moved)).values()].flatMap((entry): EntryWrite[] => {
      const ground = groundAt(entry.state.point);
      return ground ? [{ entry, before: entry, after: entry.state, ground }] : [];
    });
    await writeEntries(tx, writes, { how: () => 'moved', by: null });
    return writes.length;
  });
}
