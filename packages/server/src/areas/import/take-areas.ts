import type { AreaLevel } from '@gridkeeper/domain/areas/wire.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { generalLayer } from '../general-layer.ts';
import { groundOf } from '../ground.ts';
import { type AreaRecord, saveAreas } from '../save-areas.ts';
import { findStoredAreas } from '../stored.queries.ts';
import type { AreaImport } from './area-import.ts';
import { checkPlacing } from './check-placing.ts';
import { orderAreas } from './order-areas.ts';
import { readArea } from './read-area.ts';
import { readSound, settle, type Written } from './settle.ts';
import type { SourceFeature } from './source-feature.ts';

const idOf = ({ code }: AreaRecord) => code;

/** Areas of one level, or (null) of the level that each names or its code tells. */
export function takeAreas(level: AreaLevel | null) {
  return async (tx: Tx, { layer = generalLayer, dryRun, onSaved }: AreaImport, sources: readonly SourceFeature[]): Promise<Written> => {
    const { day } = await groundOf(tx);
    const stored = await findStoredAreas(tx);
    const read = readSound(sources, (source) => readArea(source, { level, layer, validFrom: day }), idOf);
    const kept = read.map(({ source, record }) => ({ source, record: keepStanding(source, record, stored.get(record.code)) }));
    const standing = [...stored.values()].map(({ code, level: its, parentCode }) => ({ code, level: its, root: parentCode === null }));
    const records = (await checkPlacing(orderAreas(kept, standing), stored)).map(({ record }) => record);
    return settle(records, { stored, idOf, dryRun, save: (fresh) => saveAreas(tx, fresh, onSaved) });
  };
}

/** What the file is silent about stays as it is. */
function keepStanding(source: SourceFeature, record: AreaRecord, before: AreaRecord | undefined): AreaRecord {
  if (before === undefined) return record;
  return {
    ...record,
    parentCode: record.parentCode ?? before.parentCode,
    ...(source.geometry === null || source.geometry === undefined ? { shape: before.shape, point: before.point } : {}),
    households: record.households ?? before.households,
    persons: record.persons ?? before.persons,
    validFrom: source.text('validFrom') ?? before.validFrom,
  };
}
