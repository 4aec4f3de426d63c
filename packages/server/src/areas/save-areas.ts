import { centreOf } from '@gridkeeper/domain/areas/centre.ts';
import { squareMetresOf } from '@gridkeeper/domain/areas/measure.ts';
import type { AreaKind, AreaLevel, AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { sql } from 'kysely';
import { freshStatistics } from '../platform/database/fresh-statistics.ts';
import type { Tx } from '../platform/database/tx.ts';
import { newId } from '../platform/new-id.ts';
import { db } from './areas.tables.ts';
import { inChunks } from './in-chunks.ts';
import { newVersion } from './new-version.ts';

/** An area as it comes from a file or a generator; `code` is its identity, `parentCode` names an area of the same list or one stored before. */
export type AreaRecord = {
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
  readonly level: AreaLevel;
  readonly kind: AreaKind | null;
  readonly layer: string | null;
  readonly shape: AreaShape | null;
  /** Where it is shown when it has no shape. */
  readonly point: LonLat | null;
  readonly households: number | null;
  readonly persons: number | null;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
};

type Known = { readonly id: string; readonly ancestors: readonly string[] };

/**
 * Inserts or updates areas by code, parents before children, and gives the ground a new version.
 * @returns the id of every area saved, by code
 * @throws Error when a parent is neither in the list before its child nor stored
 */
export async function saveAreas(
  tx: Tx,
  records: readonly AreaRecord[],
  onSaved?: (count: number) => void,
): Promise<ReadonlyMap<string, string>> {
  const known = await readKnown(tx);
  const rows = records.map((record) => rowOf(tx, record, known));
  let saved = 0;
  for (const chunk of inChunks(rows, 500)) {
    await upsert(tx, chunk);
    if (saved === 0 && chunk.length < rows.length) await freshStatistics(tx, ['areas']);
    saved += chunk.length;
    onSaved?.(chunk.length);
  }
  await newVersion(tx);
  return new Map(rows.map(({ code, area_id }) => [code, area_id]));
}

async function readKnown(tx: Tx): Promise<Map<string, Known>> {
  const stored = await db(tx)
    .selectFrom('areas')
    .where('district_id', '=', tx.districtId)
    .where('valid_to', 'is', null)
    .select(['code', 'area_id', 'ancestor_ids'])
    .execute();
  return new Map(stored.map((row) => [row.code, { id: row.area_id, ancestors: row.ancestor_ids }]));
}

function rowOf(tx: Tx, record: AreaRecord, known: Map<string, Known>) {
  const parent = record.parentCode === null ? undefined : known.get(record.parentCode);
  if (record.parentCode !== null && parent === undefined)
    throw new Error(`Area ${record.code} comes before its parent ${record.parentCode}.`);
  const id = known.get(record.code)?.id ?? newId(tx.now);
  const ancestors = parent === undefined ? [] : [...parent.ancestors, parent.id];
  known.set(record.code, { id, ancestors });
  const centre = record.shape === null ? record.point : centreOf(record.shape);
  return {
    area_id: id,
    parent_id: parent?.id ?? null,
    ancestor_ids: ancestors,
    code: record.code,
    name: record.name,
    level: record.level,
    kind: record.kind,
    layer: record.layer,
    shape: record.shape,
    centre: centre === null ? null : `(${centre[0]},${centre[1]})`,
    area_m2: record.shape === null ? null : squareMetresOf(record.shape),
    households: record.households,
    persons: record.persons,
    valid_from: record.validFrom,
    valid_to: record.validTo,
  };
}

async function upsert(tx: Tx, rows: readonly object[]): Promise<void> {
  await sql`
    INSERT INTO areas (district_id, area_id, parent_id, ancestor_ids, code, name, level, kind, layer, shape, centre, area_m2,
                       households, persons, valid_from, valid_to)
    SELECT ${tx.districtId}, area_id, parent_id, ancestor_ids, code, name, level, kind, layer, shape, centre, area_m2,
           households, persons, valid_from, valid_to
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row (area_id uuid, parent_id uuid, ancestor_ids uuid[], code text, name text,
      level text, kind text, layer text, shape jsonb, centre point, area_m2 double precision, households int, persons int,
      valid_from date, valid_to date)
    ON CONFLICT (district_id, area_id) DO UPDATE SET
      parent_id = excluded.parent_id, ancestor_ids = excluded.ancestor_ids, name = excluded.name, level = excluded.level,
      kind = excluded.kind, layer = excluded.layer, shape = excluded.shape, centre = excluded.centre, area_m2 = excluded.area_m2,
      households = excluded.households, persons = excluded.persons, valid_from = excluded.valid_from, valid_to = excluded.valid_to
  `.execute(db(tx));
}
