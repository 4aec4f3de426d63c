import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import type { AreaRecord } from './save-areas.ts';
import type { MapFeature } from './save-map-features.ts';

/** The areas that stand, by code, as an import would bring them. */
export async function findStoredAreas(tx: Tx): Promise<ReadonlyMap<string, AreaRecord>> {
  const rows = await db(tx)
    .selectFrom('areas')
    .leftJoin('areas as parent', (join) =>
      join.onRef('parent.district_id', '=', 'areas.district_id').onRef('parent.area_id', '=', 'areas.parent_id'),
    )
    .where('areas.district_id', '=', tx.districtId)
    .where('areas.valid_to', 'is', null)
    .select([
      'areas.code',
      'areas.name',
      'areas.level',
      'areas.kind',
      'areas.layer',
      'areas.shape',
      'areas.centre',
      'areas.households',
      'areas.persons',
    ])
    .select(['areas.valid_from', 'areas.valid_to', 'parent.code as parent_code'])
    .execute();
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        parentCode: row.parent_code,
        name: row.name,
        level: row.level,
        kind: row.kind,
        layer: row.layer,
        shape: row.shape,
        point: row.shape === null && row.centre !== null ? [row.centre.x, row.centre.y] : null,
        households: row.households,
        persons: row.persons,
        validFrom: row.valid_from,
        validTo: row.valid_to,
      },
    ]),
  );
}

/** What of one kind stands on the map, by the id of its source. */
export async function findStoredFeatures(tx: Tx, kind: MapFeature['kind']): Promise<ReadonlyMap<string, MapFeature>> {
  const rows = await db(tx)
    .selectFrom('map_features')
    .where('district_id', '=', tx.districtId)
    .where('kind', '=', kind)
    .select(['kind', 'ref', 'class', 'name', 'geometry'])
    .execute();
  return new Map(rows.map((row) => [row.ref, row]));
}

/** The zones that stand, by code. */
export async function findStoredZones(tx: Tx): Promise<ReadonlyMap<string, ZoneShape>> {
  const rows = await db(tx)
    .selectFrom('zones')
    .where('district_id', '=', tx.districtId)
    .select(['code', 'shape'])
    .orderBy('sort')
    .execute();
  return new Map(rows.map((row) => [row.code, row]));
}
