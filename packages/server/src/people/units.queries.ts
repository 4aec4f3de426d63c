import type { UnitView } from '@gridkeeper/domain/people/wire.ts';
import type { Tx } from '../platform/database/tx.ts';
import { db } from './people.tables.ts';

/** Every unit 单位 that stands today with its responsible person and handler 责任人 承办人 (plan G5.7). */
export async function listUnits(tx: Tx): Promise<UnitView[]> {
  return db(tx)
    .selectFrom('units')
    .leftJoin('people as responsible', (on) =>
      on.onRef('responsible.district_id', '=', 'units.district_id').onRef('responsible.person_id', '=', 'units.responsible_id'),
    )
    .leftJoin('people as handler', (on) =>
      on.onRef('handler.district_id', '=', 'units.district_id').onRef('handler.person_id', '=', 'units.handler_id'),
    )
    .select(['units.code', 'units.label', 'units.kind', 'responsible.name as responsible', 'handler.name as handler'])
    .where('units.district_id', '=', tx.districtId)
    .where('units.ended_on', 'is', null)
    .orderBy('units.sort')
    .orderBy('units.code')
    .execute();
}
