import { createHash } from 'node:crypto';
import type { Feature, FeatureCollection, MapData } from '@gridkeeper/domain/areas/wire.ts';
import type pg from 'pg';
import type { Tx } from '../platform/database/tx.ts';
import { db, type MapFeatureKind } from './areas.tables.ts';
import { type Ground, groundOf } from './ground.ts';

/** The map as it is sent, ready as text: every visitor asks for it. */
export type MapText = { readonly json: string; readonly etag: string };

/** Shown by an office that has no ground yet: China. */
const country = [73, 18, 135, 54] as const;

const kept = new WeakMap<pg.Pool, Map<number, MapText & { readonly version: string }>>();

/** The map of the district's grids, communities, roads and water; made once for each version of the ground. */
export async function mapText(tx: Tx): Promise<MapText> {
  const ground = await groundOf(tx);
  const version = `${ground.version}-${ground.day}`;
  const memory = kept.get(tx.platform.pool) ?? new Map<number, MapText & { readonly version: string }>();
  kept.set(tx.platform.pool, memory);
  const known = memory.get(tx.districtId);
  if (known?.version === version) return known;
  const json = JSON.stringify(await readMap(tx, ground, version));
  const made = { version, json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
  memory.set(tx.districtId, made);
  return made;
}

async function readMap(tx: Tx, ground: Ground, version: string): Promise<MapData> {
  const areas = await db(tx)
    .selectFrom('areas')
    .leftJoin('areas as parent', (join) =>
      join.onRef('parent.district_id', '=', 'areas.district_id').onRef('parent.area_id', '=', 'areas.parent_id'),
    )
    .where('areas.district_id', '=', tx.districtId)
    .where('areas.level', 'in', ['grid', 'community'])
    .where('areas.shape', 'is not', null)
    .where('areas.valid_from', '<=', ground.day)
    .where((where) => where.or([where('areas.valid_to', 'is', null), where('areas.valid_to', '>=', ground.day)]))
    .select(['areas.area_id', 'areas.code', 'areas.name', 'areas.level', 'areas.shape', 'parent.name as parent_name'])
    .orderBy('areas.code')
    .execute();
  const features = await db(tx)
    .selectFrom('map_features')
    .where('district_id', '=', tx.districtId)
    .where('kind', 'in', ['road', 'water'])
    .select(['kind', 'class', 'name', 'geometry'])
    .orderBy('ref')
    .execute();
  const ofLevel = (level: 'grid' | 'community') => areas.filter((area) => area.level === level);
  return {
    version,
    bounds: ground.bounds ?? country,
    grids: collection(ofLevel('grid'), (area) => ({ id: area.area_id, code: area.code, name: area.name, communityName: area.parent_name })),
    communities: collection(ofLevel('community'), (area) => ({ id: area.area_id, name: area.name })),
    roads: collection(of(features, 'road'), ({ class: kind, name }) => ({ kind: kind ?? 'minor', name })),
    water: collection(of(features, 'water'), ({ name }) => ({ name })),
  };
}

type Drawn = {
  readonly kind: MapFeatureKind;
  readonly class: string | null;
  readonly name: string | null;
  readonly geometry: Feature['geometry'];
};

const of = (features: readonly Drawn[], kind: 'road' | 'water') =>
  features.filter((feature) => feature.kind === kind).map((feature) => ({ ...feature, shape: feature.geometry }));

function collection<Row extends { readonly shape: Feature['geometry'] | null }>(
  rows: readonly Row[],
  properties: (row: Row) => Feature['properties'],
): FeatureCollection {
  const features = rows.flatMap((row): Feature[] =>
    row.shape === null
      ? []
      : [{ type: 'Feature', properties: properties(row), geometry: { type: row.shape.type, coordinates: rounded(row.shape.coordinates) } }],
  );
  return { type: 'FeatureCollection', features };
}

/** Six decimals are 11 cm: enough for a screen, and a third less to send. Neighbours round alike, so they still touch. */
function rounded(coordinates: unknown): unknown {
  if (typeof coordinates === 'number') return Math.round(coordinates * 1e6) / 1e6;
  return Array.isArray(coordinates) ? coordinates.map(rounded) : coordinates;
}
