import type { Label } from '@gridkeeper/domain/base/label.ts';
import type { CompiledPack, UnitDefinition } from '@gridkeeper/domain/policy/pack.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

/** An area that may have a unit of its own 属地. */
export type TerritoryArea = { readonly areaId: string; readonly code: string; readonly name: string; readonly level: string };

/**
 * Makes the pack's units 单位 in this office. A territory unit stands once for each area of its level, coded `<definition>:<area code>` and named
 * like the area. Units that are there keep their people and take the pack's label, so a second run changes nothing else; one that had ended stands
 * again.
 */
export async function createUnits(tx: Tx, pack: CompiledPack, areas: readonly TerritoryArea[]): Promise<void> {
  const rows = pack.units.flatMap((unit, sort) => concrete(unit, areas).map((one) => ({ ...one, sort })));
  if (rows.length === 0) return;
  await db(tx)
    .insertInto('units')
    .values(
      rows.map((row) => ({
        district_id: tx.districtId,
        code: row.code,
        definition: row.definition,
        kind: row.kind,
        sort: row.sort,
        label: row.label,
        area_id: row.areaId,
        responsible_id: null,
        handler_id: null,
        ended_on: null,
        successor: null,
      })),
    )
    .onConflict((on) =>
      on.columns(['district_id', 'code']).doUpdateSet((eb) => ({
        label: eb.ref('excluded.label'),
        sort: eb.ref('excluded.sort'),
        area_id: eb.ref('excluded.area_id'),
        ended_on: null,
        successor: null,
      })),
    )
    .execute();
}

type Concrete = {
  readonly code: string;
  readonly definition: string;
  readonly kind: string;
  readonly label: Label;
  readonly areaId: string | null;
};

function concrete(unit: UnitDefinition, areas: readonly TerritoryArea[]): Concrete[] {
  const base = { definition: unit.code, kind: unit.kind };
  if (unit.kind !== 'territory') return [{ ...base, code: unit.code, label: unit.label, areaId: null }];
  return areas
    .filter((area) => area.level === unit.area)
    .map((area) => ({
      ...base,
      code: `${unit.code}:${area.code}`,
      label: { zh: area.name, en: area.name },
      areaId: area.areaId,
    }));
}
