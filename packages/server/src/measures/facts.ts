import { type RawBuilder, sql } from 'kysely';
import { factsFilter } from '../cases/facts-filter.ts';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';

/** `FROM … WHERE …` over the facts of all cases that count for this reader, see `factsFilter`; conditions go after AND. For sums only. */
export function factsFor(tx: Tx, actor: StaffActor): RawBuilder<unknown> {
  return sql`FROM v_cases_facts AS cases WHERE cases.district_id = ${tx.districtId} AND ${factsFilter(actor)}`;
}
