import type { EventActor } from '@gridkeeper/domain/cases/events.ts';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { beginWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { flush } from './flush.ts';
import { holdCase } from './hold-case.ts';
import { takeTodaysNames } from './move-cases-names.ts';
import { unitsOfCase } from './running-needs.queries.ts';

/** Codes of a pack that were succeeded by others. */
export type Succeeded = { readonly units: readonly string[]; readonly levels: readonly string[] };

/**
 * Moves every running case that is with one of these units, or at one of these levels, to what took its place, each by one event under its own
 * rules. To be called after the successions were recorded and the units refreshed.
 * @returns how many cases were moved
 */
export async function moveSucceededCases(tx: Tx, by: EventActor, { units, levels }: Succeeded): Promise<number> {
  if (units.length + levels.length === 0) return 0;
  const concerned = await db(tx)
    .selectFrom('cases')
    .select('case_id')
    .where('district_id', '=', tx.districtId)
    .where('phase', '<>', 'closed')
    .where((eb) => eb.or([unitsOfCase(units), sql<SqlBool>`level = ANY(${[...levels]})`]))
    .orderBy('case_id')
    .execute();
  const work = await beginWork(tx);
  let moved = 0;
  for (const { case_id } of concerned) if (await takeTodaysNames(work, await holdCase(work, case_id), by)) moved += 1;
  await flush(work);
  return moved;
}
