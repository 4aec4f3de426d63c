import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './areas.tables.ts';
import { newVersion } from './new-version.ts';

/** Replaces the zones of an office, first match first; the one without a shape is the fallback. */
export async function saveZones(tx: Tx, zones: readonly ZoneShape[]): Promise<void> {
  await db(tx).deleteFrom('zones').where('district_id', '=', tx.districtId).execute();
  const rows = zones.map(({ code, shape }, sort) => ({ district_id: tx.districtId, code, sort, shape }));
  if (rows.length > 0) await db(tx).insertInto('zones').values(rows).execute();
  await newVersion(tx);
}
