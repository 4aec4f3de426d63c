import { entryFaults } from '@gridkeeper/domain/registers/faults.ts';
import type { EntryChange } from '@gridkeeper/domain/registers/wire.ts';
import { sql } from 'kysely';
import { inChunks } from '../../areas/in-chunks.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../registers.tables.ts';
import type { EntryWrite } from './entry-write.ts';
import { searchWordsOf } from './search-words-of.ts';
import { writeBuildings } from './write-buildings.ts';
import { writeCertificates } from './write-certificates.ts';

export type WriteMeta = {
  readonly how: (write: EntryWrite) => EntryChange['how'];
  /** A person's id; null: the program itself, or the person whose own page it is. */
  readonly by: string | null;
  readonly importId?: string | null;
};

/** Writes entries with their new version in the history, certificates and search words, a thousand at a time in a handful of statements. */
export async function writeEntries(tx: Tx, writes: readonly EntryWrite[], meta: WriteMeta): Promise<void> {
  for (const some of inChunks(writes, 1_000)) {
    await upsertEntries(tx, some, meta).catch(refuseTaken);
    await insertHistory(tx, some, meta);
    await moveRestricted(tx, some);
    await writeCertificates(tx, some);
    await writeSearch(tx, some);
    await writeBuildings(tx, some);
  }
}

/** Somebody else took the same code in the same moment, after it was looked for. @throws AppError input-invalid */
function refuseTaken(fault: unknown): never {
  const constraint = fault instanceof Error && 'constraint' in fault ? fault.constraint : undefined;
  if (constraint !== 'register_entries_code') throw fault;
  throw new AppError('input-invalid', {}, { fields: [{ field: 'code', message: entryFaults['code-taken'] }] });
}

async function upsertEntries(tx: Tx, writes: readonly EntryWrite[], { by }: WriteMeta): Promise<void> {
  const rows = writes.map(({ entry, before, after, ground }) => ({
    ...{ entry_id: entry.id, kind: entry.kind, sort: entry.sort, restricted: entry.restricted, ref: entry.ref },
    ...{ code: after.code, name: after.name, address: after.address, point: `(${after.point[0]},${after.point[1]})` },
    ...{ area_id: ground.areaId, area_ids: ground.areaIds, grid_id: ground.gridId },
    ...{ building_id: after.buildingId, parent_id: after.parentId, fields: after.fields, secrets: after.secrets },
    ...{ visit_every_days: after.visitEveryDays, ended_on: after.endedOn, end_reason: after.endReason },
    version: (before?.version ?? 0) + 1,
  }));
  await sql`
    INSERT INTO register_entries (district_id, entry_id, kind, sort, restricted, ref, code, name, address, point, area_id, area_ids, grid_id,
      building_id, parent_id, fields, secrets, visit_every_days, version, created_at, updated_at, updated_by, ended_on, end_reason)
    SELECT ${tx.districtId}, entry_id, kind, sort, restricted, ref, code, name, address, point, area_id, area_ids, grid_id,
      building_id, parent_id, fields, secrets, visit_every_days, version, ${new Date(tx.now)}, ${new Date(tx.now)}, ${by}::uuid, ended_on, end_reason
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (entry_id uuid, kind text, sort text, restricted boolean, ref text, code text,
      name text, address text, point point, area_id uuid, area_ids uuid[], grid_id uuid, building_id uuid, parent_id uuid, fields jsonb,
      secrets jsonb, visit_every_days int, version int, ended_on date, end_reason text)
    ON CONFLICT (district_id, entry_id) DO UPDATE SET ref = excluded.ref, code = excluded.code, name = excluded.name,
      address = excluded.address, point = excluded.point, area_id = excluded.area_id, area_ids = excluded.area_ids, grid_id = excluded.grid_id,
      building_id = excluded.building_id, parent_id = excluded.parent_id, fields = excluded.fields, secrets = excluded.secrets,
      visit_every_days = excluded.visit_every_days, version = excluded.version, updated_at = excluded.updated_at,
      updated_by = excluded.updated_by, ended_on = excluded.ended_on, end_reason = excluded.end_reason`.execute(db(tx));
}

async function insertHistory(tx: Tx, writes: readonly EntryWrite[], meta: WriteMeta): Promise<void> {
  const rows = writes.map((write) => ({
    entry_id: write.entry.id,
    version: (write.before?.version ?? 0) + 1,
    restricted: write.entry.restricted,
    area_ids: write.ground.areaIds,
    how: meta.how(write),
    snapshot: {
      ...write.after,
      ...(write.overridden?.length ? { overridden: write.overridden } : {}),
      ...(write.consent ? { consent: write.consent } : {}),
    },
  }));
  await sql`
    INSERT INTO register_history (district_id, entry_id, version, restricted, area_ids, at, by_person, how, import_id, snapshot)
    SELECT ${tx.districtId}, entry_id, version, restricted, area_ids, ${new Date(tx.now)}, ${meta.by}::uuid, how, ${meta.importId ?? null}::uuid, snapshot
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (entry_id uuid, version int, restricted boolean, area_ids uuid[], how text,
      snapshot jsonb)`.execute(db(tx));
}

/** Who looks after a care recipient from now on sees the whole of it: its past and its consents move along. */
async function moveRestricted(tx: Tx, writes: readonly EntryWrite[]): Promise<void> {
  const moved = writes.filter(({ entry, before, ground }) => entry.restricted && before && before.ground.areaId !== ground.areaId);
  for (const { entry, ground } of moved) {
    const areaIds = [...ground.areaIds];
    await sql`UPDATE register_history SET area_ids = ${areaIds}::uuid[] WHERE district_id = ${tx.districtId} AND entry_id = ${entry.id}`.execute(
      db(tx),
    );
    await sql`UPDATE register_consents SET area_ids = ${areaIds}::uuid[] WHERE district_id = ${tx.districtId} AND entry_id = ${entry.id}`.execute(
      db(tx),
    );
  }
}

/** Of restricted entries nothing stands there. */
async function writeSearch(tx: Tx, writes: readonly EntryWrite[]): Promise<void> {
  const rows = writes
    .filter(({ entry }) => !entry.restricted)
    .map(({ entry, after, ground }) => ({
      ...{ entry_id: entry.id, kind: entry.kind, name: after.name, grid_id: ground.gridId, area_ids: ground.areaIds },
      ...{ ended: after.endedOn !== null, words: searchWordsOf(after).join(' ') },
    }));
  if (rows.length === 0) return;
  await sql`
    INSERT INTO register_search (district_id, entry_id, kind, name, grid_id, area_ids, ended, words)
    SELECT ${tx.districtId}, entry_id, kind, name, grid_id, area_ids, ended, array_to_tsvector(array_remove(string_to_array(words, ' '), ''))
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (entry_id uuid, kind text, name text, grid_id uuid, area_ids uuid[], ended boolean,
      words text)
    ON CONFLICT (district_id, entry_id) DO UPDATE SET name = excluded.name, grid_id = excluded.grid_id, area_ids = excluded.area_ids,
      ended = excluded.ended, words = excluded.words`.execute(db(tx));
}
