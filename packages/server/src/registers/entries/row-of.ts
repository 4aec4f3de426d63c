import type { EntryDbRow } from '../registers.tables.ts';
import type { Certificate, EntryState, StoredConsent, StoredEntry } from './entry.ts';

/** An entry out of its row, its certificates and its newest consent. */
export function entryOf(row: EntryDbRow, certificates: Readonly<Record<string, Certificate>>, consent: StoredConsent | null): StoredEntry {
  const state: EntryState = {
    name: row.name,
    code: row.code,
    address: row.address,
    point: [row.point.x, row.point.y],
    buildingId: row.building_id,
    parentId: row.parent_id,
    fields: row.fields,
    secrets: row.secrets,
    visitEveryDays: row.visit_every_days,
    endedOn: row.ended_on,
    endReason: row.end_reason,
    certificates,
  };
  return {
    id: row.entry_id,
    kind: row.kind,
    sort: row.sort,
    restricted: row.restricted,
    ref: row.ref,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    erased: row.erased_at !== null,
    ground: { areaId: row.area_id, areaIds: row.area_ids, gridId: row.grid_id },
    state,
    consent,
  };
}
