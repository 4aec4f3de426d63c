import type { AddressHit } from '@gridkeeper/domain/areas/wire.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { labelKey } from './label-key.ts';
import { db } from './registers.tables.ts';

const mostHits = 10;
const longestQuery = 50;

/** What LIKE takes as wildcards is looked for as it stands. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&');

/**
 * Buildings whose address holds every word typed (words parted by blanks), at most ten: those that begin with the first word come first, then
 * short labels. Nothing typed finds nothing.
 */
export async function searchAddresses(tx: Tx, typed: string): Promise<readonly AddressHit[]> {
  const words = typed
    .slice(0, longestQuery)
    .split(/\s+/)
    .map(labelKey)
    .filter((word) => word !== '');
  const [first] = words;
  if (first === undefined) return [];
  let query = db(tx)
    .selectFrom('buildings as b')
    .leftJoin('v_areas_names as g', (join) => join.onRef('g.district_id', '=', 'b.district_id').onRef('g.area_id', '=', 'b.grid_id'))
    .where('b.district_id', '=', tx.districtId);
  for (const word of words) query = query.where('b.label_key', 'like', `%${literally(word)}%`);
  const rows = await query
    .select(['b.label', 'b.point', 'b.grid_id', 'g.name as grid_name'])
    .orderBy(sql`b.label_key LIKE ${`${literally(first)}%`}`, 'desc')
    .orderBy(sql`char_length(b.label)`)
    .orderBy('b.label')
    .limit(mostHits)
    .execute();
  return rows.map(({ label, point, grid_id, grid_name }) => ({ label, point: [point.x, point.y], gridId: grid_id, gridName: grid_name }));
}
