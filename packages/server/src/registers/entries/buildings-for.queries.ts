import { contains } from '@gridkeeper/domain/areas/contains.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/tx.ts';
import { labelKey } from '../label-key.ts';
import { db } from '../registers.tables.ts';

export type BuildingPlace = { readonly id: string; readonly point: LonLat };

export async function buildingsById(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, BuildingPlace>> {
  if (ids.length === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('buildings')
    .select(['building_id', 'point'])
    .where('district_id', '=', tx.districtId)
    .where('building_id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.building_id, { id: row.building_id, point: [row.point.x, row.point.y] }]));
}

const shortestLabel = 3;

/**
 * The building 楼栋 that an address names: the one with the longest label with which the address begins (书砚巷3号 in 书砚巷3号2单元101室). 'several': that
 * label stands for more than one. By address as it was given.
 */
export async function buildingsByAddress(tx: Tx, addresses: readonly string[]): Promise<ReadonlyMap<string, BuildingPlace | 'several'>> {
  const keys = new Map(addresses.map((address) => [address, labelKey(address)]));
  const labels = new Set<string>();
  for (const key of keys.values()) for (const label of beginnings(key)) labels.add(label);
  if (labels.size === 0) return new Map();
  const rows = await db(tx)
    .selectFrom('buildings')
    .select(['building_id', 'label_key', 'point'])
    .where('district_id', '=', tx.districtId)
    .where(sql<boolean>`label_key = ANY(${[...labels]}::text[])`)
    .execute();
  const byLabel = new Map<string, BuildingPlace | 'several'>();
  for (const row of rows)
    byLabel.set(row.label_key, byLabel.has(row.label_key) ? 'several' : { id: row.building_id, point: [row.point.x, row.point.y] });
  const found = new Map<string, BuildingPlace | 'several'>();
  for (const [address, key] of keys) {
    const label = beginnings(key).find((one) => byLabel.has(one));
    const building = label === undefined ? undefined : byLabel.get(label);
    if (building !== undefined) found.set(address, building);
  }
  return found;
}

/** Longest first; never in the middle of a number, so that 3 is not found in 35号. */
function beginnings(key: string): string[] {
  const all: string[] = [];
  for (let end = key.length; end >= shortestLabel; end -= 1)
    if (!/\d$/.test(key.slice(0, end)) || !/^\d/.test(key.slice(end))) all.push(key.slice(0, end));
  return all;
}

/** About 200 m; of the few nearest one holds the point, or none. */
const reach = 0.002;

/** The building whose footprint holds a point, for each point in order. */
export async function buildingsAt(tx: Tx, points: readonly LonLat[]): Promise<readonly (string | null)[]> {
  if (points.length === 0) return [];
  const asked = points.map(([x, y], n) => ({ n, x, y }));
  const { rows } = await sql<{ n: number; building_id: string; footprint: AreaShape }>`
    SELECT p.n, near.building_id, near.footprint
    FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) AS p (n int, x float8, y float8)
    CROSS JOIN LATERAL (
      SELECT building_id, footprint FROM buildings
      WHERE district_id = ${tx.districtId} AND footprint IS NOT NULL
        AND point <@ box(point(p.x - ${reach}::float8, p.y - ${reach}::float8), point(p.x + ${reach}::float8, p.y + ${reach}::float8))
      ORDER BY point <-> point(p.x, p.y) LIMIT 4) near`.execute(db(tx));
  const found = points.map((): string | null => null);
  for (const { n, building_id, footprint } of rows) {
    const point = points[n];
    if (point && found[n] === null && contains(footprint, point)) found[n] = building_id;
  }
  return found;
}
