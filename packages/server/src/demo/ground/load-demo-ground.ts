import { saveAreas } from '../../areas/save-areas.ts';
import { saveMapFeatures } from '../../areas/save-map-features.ts';
import { saveZones } from '../../areas/save-zones.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { saveBuildings } from '../../registers/save-buildings.ts';
import type { DemoGround } from './demo-ground.ts';

/** Stores the town's ground. @returns the id of every area by its code */
export async function loadDemoGround(tx: Tx, ground: DemoGround): Promise<ReadonlyMap<string, string>> {
  const ids = await saveAreas(tx, ground.areas);
  await saveZones(tx, ground.zones);
  await saveMapFeatures(tx, ground.features);
  await saveBuildings(tx, ground.buildings);
  return ids;
}
