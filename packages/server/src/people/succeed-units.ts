import { definitionCode } from '@gridkeeper/domain/policy/pack-index.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

/**
 * Names for every unit that has ended the one that took its work 接替; after `refreshUnits`. One that stood for each area goes on in that of the same
 * area, or in the one unit for all. Where one unit was succeeded by one for each area there is no single name: the place of a case decides.
 * A successor without people in charge takes over those of the unit.
 * @param today the code that stands today for that of an earlier version; the same code where nothing took its place
 */
export async function succeedUnits(tx: Tx, today: (definition: string) => string): Promise<void> {
  const units = await db(tx)
    .selectFrom('units')
    .select(['code', 'definition', 'ended_on', 'successor', 'responsible_id', 'handler_id'])
    .where('district_id', '=', tx.districtId)
    .execute();
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  for (const unit of units.filter((one) => one.ended_on !== null)) {
    const definition = today(unit.definition);
    const area = unit.code.slice(definitionCode(unit.code).length);
    const successor = definition === unit.definition ? undefined : (byCode.get(`${definition}${area}`) ?? byCode.get(definition));
    if (!successor || successor.ended_on !== null || successor.code === unit.successor) continue;
    await db(tx)
      .updateTable('units')
      .set({ successor: successor.code })
      .where('district_id', '=', tx.districtId)
      .where('code', '=', unit.code)
      .execute();
    await db(tx)
      .updateTable('units')
      .set({ responsible_id: unit.responsible_id, handler_id: unit.handler_id })
      .where('district_id', '=', tx.districtId)
      .where('code', '=', successor.code)
      .where('responsible_id', 'is', null)
      .where('handler_id', 'is', null)
      .execute();
  }
}
