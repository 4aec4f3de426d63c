import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import { generalLayer } from '../areas/general-layer.ts';
import { groundOf } from '../areas/ground.ts';
import { inChunks } from '../areas/in-chunks.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { adoptBuildings } from './adopt-buildings.ts';
import { labelKey } from './label-key.ts';
import { db } from './registers.tables.ts';

/** A building 建筑物 with counts of its households and persons, never their records; `ref` is its id in its source. */
export type BuildingRecord = {
  readonly ref: string;
  readonly label: string;
  readonly point: LonLat;
  readonly footprint: AreaShape | null;
  readonly households: number;
  readonly persons: number;
};

/** Inserts or updates buildings by `ref`; the grid of the general layer and its community follow from the point. */
export async function saveBuildings(tx: Tx, buildings: readonly BuildingRecord[], onSaved?: (count: number) => void): Promise<void> {
  const ground = await groundOf(tx);
  const grids = ground.layers.get(generalLayer);
  const rows = buildings.map((building) => {
    const gridId = grids?.find(building.point[0], building.point[1]) ?? null;
    return {
      ...building,
      building_id: newId(tx.now),
      label_key: labelKey(building.label),
      grid_id: gridId,
      community_id: gridId === null ? null : (ground.ancestors.get(gridId)?.at(-1) ?? null),
      point: `(${building.point[0]},${building.point[1]})`,
    };
  });
  for (const chunk of inChunks(rows, 1_000)) {
    await upsert(tx, chunk);
    onSaved?.(chunk.length);
  }
  await adoptBuildings(tx);
}

async function upsert(tx: Tx, rows: readonly object[]): Promise<void> {
  await sql`
    INSERT INTO buildings (district_id, building_id, ref, label, label_key, community_id, grid_id, point, footprint, households, persons)
    SELECT ${tx.districtId}, building_id, ref, label, label_key, community_id, grid_id, point, footprint, households, persons
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (building_id uuid, ref text, label text, label_key text,
      community_id uuid, grid_id uuid, point point, footprint jsonb, households int, persons int)
    ON CONFLICT (district_id, ref) DO UPDATE SET
      label = excluded.label, label_key = excluded.label_key, community_id = excluded.community_id, grid_id = excluded.grid_id,
      point = excluded.point, footprint = excluded.footprint, households = excluded.households, persons = excluded.persons
  `.execute(db(tx));
}
