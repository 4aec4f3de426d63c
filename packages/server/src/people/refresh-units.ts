import type { Tx } from '../platform/database/tx.ts';
import { findCurrentPack } from '../policy/packs.ts';
import { createUnits, type TerritoryArea } from './create-units.ts';
import { db } from './people.tables.ts';
import { today } from './today.ts';

/**
 * Brings the units in step with the pack and the areas of today; to be called after either has changed. A unit that the pack does
 * not have any more ends today: it cannot be chosen, and keeps its people for the cases of earlier versions. Does nothing before there is a pack.
 */
export async function refreshUnits(tx: Tx): Promise<void> {
  const current = await findCurrentPack(tx);
  if (!current) return;
  const day = await today(tx);
  const levels = current.pack.units.flatMap((unit) => unit.area ?? []);
  const areas = levels.length === 0 ? [] : await areasOf(tx, levels, day);
  await createUnits(tx, current.pack, areas);
  await endUnits(
    tx,
    current.pack.units.map((unit) => unit.code),
    day,
  );
}

function areasOf(tx: Tx, levels: readonly string[], day: string): Promise<TerritoryArea[]> {
  return db(tx)
    .selectFrom('v_areas_names')
    .select(['area_id as areaId', 'code', 'name', 'level'])
    .where('district_id', '=', tx.districtId)
    .where('level', 'in', [...levels])
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', day)]))
    .orderBy('code')
    .execute();
}

async function endUnits(tx: Tx, standing: readonly string[], day: string): Promise<void> {
  await db(tx)
    .updateTable('units')
    .set({ ended_on: day })
    .where('district_id', '=', tx.districtId)
    .where('ended_on', 'is', null)
    .where((eb) => eb.not(eb('definition', '=', eb.fn.any(eb.val([...standing])))))
    .execute();
}
