import { isDeepStrictEqual } from 'node:util';
import type { GridAsOf } from '@gridkeeper/domain/areas/divide/office-wire.ts';
import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/tx.ts';
import { db } from '../../areas.tables.ts';
import type { TurnedGrid } from './new-grids.ts';

/** Writes down what grids that go on were until the day before, where outline, name or kind change; what held for no whole day leaves no trace. */
export async function keepHistory(tx: Tx, standing: readonly GridAsOf[], turned: readonly TurnedGrid[], day: CivilDate): Promise<void> {
  const next = new Map(turned.flatMap(({ key, record }) => (key === null ? [] : [[record.code, record] as const])));
  const changed = standing.filter(({ code, name, kind, shape }) => {
    const after = next.get(code);
    return after !== undefined && !isDeepStrictEqual([name, kind, shape], [after.name, after.kind, after.shape]);
  });
  if (changed.length === 0) return;
  const since = await lastChanges(tx, changed);
  const last = civilDateOf(getDayNumber(day) - 1);
  const rows = changed.flatMap(({ id, name, kind, shape, households, persons, validFrom }) => {
    const first = since.get(id) ?? validFrom;
    if (first > last) return [];
    return [{ district_id: tx.districtId, area_id: id, valid_from: first, valid_to: last, name, kind, shape, households, persons }];
  });
  if (rows.length === 0) return;
  await sql`INSERT INTO area_shapes SELECT * FROM jsonb_populate_recordset(NULL::area_shapes, ${JSON.stringify(rows)}::jsonb)`.execute(
    db(tx),
  );
}

/** The first day of what each of them is now, of those that were changed before. */
async function lastChanges(tx: Tx, grids: readonly GridAsOf[]): Promise<ReadonlyMap<string, CivilDate>> {
  const ids = grids.map(({ id }) => id);
  const rows = await db(tx)
    .selectFrom('area_shapes')
    .where('district_id', '=', tx.districtId)
    .where('area_id', 'in', ids)
    .groupBy('area_id')
    .select(['area_id', sql<CivilDate>`max(valid_to)`.as('last')])
    .execute();
  return new Map(rows.map(({ area_id, last }) => [area_id, civilDateOf(getDayNumber(last) + 1)]));
}
