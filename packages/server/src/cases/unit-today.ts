import { definitionCode } from '@gridkeeper/domain/policy/pack-index.ts';
import { oncePerTx, type Tx } from '../platform/database/tx.ts';
import { codeToday, successionsOf } from '../policy/successions.ts';
import { db } from './cases.tables.ts';
import { concreteUnit } from './suggest-routing.ts';

/** A unit of the office, also one that has ended; undefined where there never was one. */
export async function findUnitRow(tx: Tx, code: string) {
  return oncePerTx(tx, `unit:${code}`, () =>
    db(tx)
      .selectFrom('v_people_units')
      .select(['ended_on', 'successor'])
      .where('district_id', '=', tx.districtId)
      .where('code', '=', code)
      .executeTakeFirst(),
  );
}

/** The unit that has taken the work of this one; itself where it stands. Where one stands for each area, the case's place decides. */
export async function unitToday(tx: Tx, code: string, areaIds: readonly string[]): Promise<string> {
  const row = await findUnitRow(tx, code);
  if (!row || row.ended_on === null) return code;
  if (row.successor !== null) return row.successor;
  const definition = definitionCode(code);
  const taken = codeToday(await successionsOf(tx), 'unit', definition);
  return taken === definition ? code : (await concreteUnit(tx, taken, areaIds)).code;
}
