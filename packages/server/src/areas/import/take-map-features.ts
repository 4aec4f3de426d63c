import type { Tx } from '../../platform/database/tx.ts';
import { type MapFeature, saveMapFeatures } from '../save-map-features.ts';
import { findStoredFeatures } from '../stored.queries.ts';
import type { AreaImport } from './area-import.ts';
import { readMapFeature } from './read-map-feature.ts';
import { readSound, settle, type Written } from './settle.ts';
import type { SourceFeature } from './source-feature.ts';

const idOf = ({ ref }: MapFeature) => ref;

/** Roads, water, rails, walls or estates, known by the id of their source. */
export function takeMapFeatures(kind: MapFeature['kind']) {
  return async (tx: Tx, { dryRun, onSaved }: AreaImport, sources: readonly SourceFeature[]): Promise<Written> => {
    const read = readSound(sources, (source) => readMapFeature(source, kind), idOf);
    const stored = await findStoredFeatures(tx, kind);
    const records = read.map(({ record }) => record);
    return settle(records, { stored, idOf, dryRun, save: (fresh) => saveMapFeatures(tx, fresh, onSaved) });
  };
}
