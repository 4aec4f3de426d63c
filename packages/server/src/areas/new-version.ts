import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';

/** Says that areas, zones or the map changed: every index and map kept in memory is made anew. Two such writes wait for each other. */
export async function newVersion(tx: Tx): Promise<void> {
  tx.memory.delete('ground');
  await sql`
    INSERT INTO area_versions (district_id, version) VALUES (${tx.districtId}, nextval('area_version_seq'))
    ON CONFLICT (district_id) DO UPDATE SET version = excluded.version
  `.execute(db(tx));
}
