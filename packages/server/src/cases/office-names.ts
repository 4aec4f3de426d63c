import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';

export type OfficeNames = {
  area(id: string | null): string | null;
  person(id: string | null): string | null;
  unit(code: string | null): { readonly code: string; readonly label: Label } | null;
};

type Wanted = {
  readonly areas?: readonly (string | null)[];
  readonly people?: readonly (string | null)[];
  readonly units?: readonly (string | null)[];
};

/** Names of areas, people and units by id, for one page, in one query a kind. */
export async function officeNames(tx: Tx, wanted: Wanted): Promise<OfficeNames> {
  const areaIds = some(wanted.areas);
  const personIds = some(wanted.people);
  const unitCodes = some(wanted.units);
  const areas = areaIds.length
    ? await db(tx)
        .selectFrom('v_areas_names')
        .select(['area_id', 'name'])
        .where('district_id', '=', tx.districtId)
        .where('area_id', 'in', areaIds)
        .execute()
    : [];
  const people = personIds.length
    ? await db(tx)
        .selectFrom('v_people_names')
        .select(['person_id', 'name'])
        .where('district_id', '=', tx.districtId)
        .where('person_id', 'in', personIds)
        .execute()
    : [];
  const units = unitCodes.length
    ? await db(tx)
        .selectFrom('v_people_units')
        .select(['code', 'label'])
        .where('district_id', '=', tx.districtId)
        .where('code', 'in', unitCodes)
        .execute()
    : [];
  const areaName = new Map(areas.map((row) => [row.area_id, row.name]));
  const personName = new Map(people.map((row) => [row.person_id, row.name]));
  const unitLabel = new Map(units.map((row) => [row.code, row.label]));
  return {
    area: (id) => (id === null ? null : (areaName.get(id) ?? null)),
    person: (id) => (id === null ? null : (personName.get(id) ?? null)),
    unit: (code) => (code === null ? null : { code, label: unitLabel.get(code) ?? { zh: code, en: code } }),
  };
}

function some(ids: readonly (string | null)[] | undefined): string[] {
  return [...new Set((ids ?? []).filter((id) => id !== null))];
}
