import type { Tx } from '../../platform/database/tx.ts';
import { type BuildingRecord, saveBuildings } from '../../registers/save-buildings.ts';
import { findStoredBuildings } from '../../registers/stored-buildings.queries.ts';
import type { AreaImport } from './area-import.ts';
import { readBuilding } from './read-building.ts';
import { readSound, settle, type Written } from './settle.ts';
import type { SourceFeature } from './source-feature.ts';

const idOf = ({ ref }: BuildingRecord) => ref;

/** Buildings with their address and counts, known by the id of their source. */
export async function takeBuildings(tx: Tx, { dryRun, onSaved }: AreaImport, sources: readonly SourceFeature[]): Promise<Written> {
  const records = readSound(sources, readBuilding, idOf).map(({ record }) => record);
  const stored = await findStoredBuildings(tx);
  return settle(records, { stored, idOf, dryRun, save: (fresh) => saveBuildings(tx, fresh, onSaved) });
}
