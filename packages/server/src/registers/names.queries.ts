import type { Tx } from '../platform/database/tx.ts';
import { db } from './registers.tables.ts';

/** Names of staff by id. */
export async function peopleNames(tx: Tx, ids: readonly (string | null)[]): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length
    ? await db(tx)
        .selectFrom('v_people_names')
        .select(['person_id', 'name'])
        .where('district_id', '=', tx.districtId)
        .where('person_id', 'in', wanted)
        .execute()
    : [];
  const names = new Map(rows.map((row) => [row.person_id, row.name]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

/** Names of areas by id. */
export async function areaNames(tx: Tx, ids: readonly string[]): Promise<(id: string | null | undefined) => string | null> {
  const wanted = [...new Set(ids)];
  const rows = wanted.length
    ? await db(tx)
        .selectFrom('v_areas_names')
        .select(['area_id', 'name'])
        .where('district_id', '=', tx.districtId)
        .where('area_id', 'in', wanted)
        .execute()
    : [];
  const names = new Map(rows.map((row) => [row.area_id, row.name]));
  return (id) => (id ? (names.get(id) ?? null) : null);
}
