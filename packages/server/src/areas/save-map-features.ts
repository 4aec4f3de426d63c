import type { Feature } from '@gridkeeper/domain/areas/wire.ts';
import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db, type MapFeatureKind } from './areas.tables.ts';
import { inChunks } from './in-chunks.ts';
import { newVersion } from './new-version.ts';

/** A road, a water, a rail, a wall or the outline of an estate 小区; `ref` is its id in the source it came from. */
export type MapFeature = {
  readonly kind: MapFeatureKind;
  readonly ref: string;
  /** Of a road: highway, main or minor. */
  readonly class: string | null;
  readonly name: string | null;
  readonly geometry: Feature['geometry'];
};

/** Inserts or updates what the map knows by kind and `ref`. */
export async function saveMapFeatures(tx: Tx, features: readonly MapFeature[], onSaved?: (count: number) => void): Promise<void> {
  for (const chunk of inChunks(features, 500)) {
    await sql`
      INSERT INTO map_features (district_id, kind, ref, class, name, geometry)
      SELECT ${tx.districtId}, kind, ref, class, name, geometry
      FROM jsonb_to_recordset(${JSON.stringify(chunk)}::jsonb) AS row (kind text, ref text, class text, name text, geometry jsonb)
      ON CONFLICT (district_id, kind, ref) DO UPDATE SET class = excluded.class, name = excluded.name, geometry = excluded.geometry
    `.execute(db(tx));
    onSaved?.(chunk.length);
  }
  await newVersion(tx);
}
