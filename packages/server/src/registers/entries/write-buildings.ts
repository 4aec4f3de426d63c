import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { labelKey } from '../label-key.ts';
import { db } from '../registers.tables.ts';
import type { EntryWrite } from './entry-write.ts';

/** Fields of a kind of building that stand in the table of buildings, by code. */
export const buildingCounts = ['households', 'persons'] as const;

/** An entry of the sort building 楼栋 is the building itself: what it says goes where addresses, grids and signs look. One that ended is no address. */
export async function writeBuildings(tx: Tx, writes: readonly EntryWrite[]): Promise<void> {
  const buildings = writes.filter(({ entry }) => entry.sort === 'building');
  if (buildings.length === 0) return;
  const rows = buildings
    .filter(({ after }) => after.endedOn === null)
    .map(({ entry, after, ground }) => ({
      ...{ building_id: entry.id, ref: entry.ref ?? `register:${entry.id}`, label: after.name, label_key: labelKey(after.name) },
      ...{ community_id: ground.gridId === null ? ground.areaId : (ground.areaIds.at(-2) ?? null), grid_id: ground.gridId },
      ...{ point: `(${after.point[0]},${after.point[1]})` },
      ...Object.fromEntries(buildingCounts.map((code) => [code, countOf(after.fields[code])])),
    }));
  await sql`
    INSERT INTO buildings AS b (district_id, building_id, ref, label, label_key, community_id, grid_id, point, households, persons)
    SELECT ${tx.districtId}, building_id, ref, label, label_key, community_id, grid_id, point, coalesce(households, 0), coalesce(persons, 0)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (building_id uuid, ref text, label text, label_key text, community_id uuid,
      grid_id uuid, point point, households int, persons int)
    ON CONFLICT (district_id, building_id) DO UPDATE SET label = excluded.label, label_key = excluded.label_key,
      community_id = excluded.community_id, grid_id = excluded.grid_id, point = excluded.point`.execute(db(tx));
  await sql`
    UPDATE buildings b SET households = coalesce(r.households, b.households), persons = coalesce(r.persons, b.persons)
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (building_id uuid, households int, persons int)
    WHERE b.district_id = ${tx.districtId} AND b.building_id = r.building_id`.execute(db(tx));
  const gone = buildings.filter(({ after }) => after.endedOn !== null).map(({ entry }) => entry.id);
  if (gone.length > 0)
    await db(tx).deleteFrom('buildings').where('district_id', '=', tx.districtId).where('building_id', 'in', gone).execute();
}

const countOf = (value: unknown): number | null => (typeof value === 'number' && value >= 0 ? Math.trunc(value) : null);
