import type { CoordinateSuspicion } from '@gridkeeper/domain/areas/wire.ts';
import { refreshUnits } from '../../people/refresh-units.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { AreaImport, ImportKind, ImportTally } from './area-import.ts';
import { compareWithStanding } from './compare-with-standing.queries.ts';
import { readCollection } from './read-collection.ts';
import type { Written } from './settle.ts';
import type { SourceFeature } from './source-feature.ts';
import { findSuspicion } from './suspect-system.ts';
import { systemLabels } from './system-labels.ts';
import { takeAreas } from './take-areas.ts';
import { takeBuildings } from './take-buildings.ts';
import { takeMapFeatures } from './take-map-features.ts';
import { takeZones } from './take-zones.ts';

const takers: Readonly<Record<ImportKind, (tx: Tx, input: AreaImport, sources: readonly SourceFeature[]) => Promise<Written>>> = {
  areas: takeAreas(null),
  communities: takeAreas('community'),
  grids: takeAreas('grid'),
  zones: takeZones,
  buildings: takeBuildings,
  roads: takeMapFeatures('road'),
  water: takeMapFeatures('water'),
  rails: takeMapFeatures('rail'),
  walls: takeMapFeatures('wall'),
  estates: takeMapFeatures('estate'),
};

/** What brings areas that may have a unit of their own 属地. */
const dividing: readonly ImportKind[] = ['areas', 'communities', 'grids'];

/**
 * Takes in a division, zones, buildings, or roads, water, rails, walls and estates out of GeoJSON 导入区划. Identity is the code (from buildings on: the
 * id in their source), so a second run changes nothing. Features with a fault are left out and told; the sound ones are taken, all in this transaction.
 * @throws AppError file-unreadable when the file is no FeatureCollection
 * @throws AppError coordinates-suspected when nobody said what the coordinates are and they fit what stands better in another system than WGS84
 */
export async function importAreas(tx: Tx, input: AreaImport): Promise<ImportTally> {
  const system = input.coordinates ?? 'wgs84';
  const sources = readCollection(input.file, input.columns, system);
  const suspected = findSuspicion(await compareWithStanding(tx, input.as, sources), system);
  if (suspected !== null && input.coordinates === undefined && !input.dryRun) throw refusalOf(suspected);
  const written = await takers[input.as](tx, input, sources);
  if (!input.dryRun && dividing.includes(input.as)) await refreshUnits(tx);
  return {
    read: sources.length,
    ...written,
    bad: sources.filter((source) => source.faults.length > 0).length,
    faults: sources.flatMap((source) => source.faults),
    warnings: sources.flatMap((source) => (source.faults.length > 0 ? [] : source.warnings)),
    suspected,
  };
}

function refusalOf({ system, matched, before, after }: CoordinateSuspicion): AppError {
  return new AppError('coordinates-suspected', { system: systemLabels[system], matched, before, after });
}
