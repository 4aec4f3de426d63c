import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { withSystemCare } from './care.ts';
import { db } from './registers.tables.ts';

export type HeldKind = { readonly kind: string; readonly count: number };

/** Kinds of registers with entries that stand, or that hold something sealed of a person still; buildings stand by themselves. */
export async function heldKinds(tx: Tx): Promise<readonly HeldKind[]> {
  return withSystemCare(tx, () =>
    db(tx)
      .selectFrom('register_entries')
      .where('district_id', '=', tx.districtId)
      .where('sort', '<>', 'building')
      .where('erased_at', 'is', null)
      .where((eb) => eb.or([eb('ended_on', 'is', null), sql<boolean>`secrets <> '{}'`]))
      .groupBy('kind')
      .orderBy('kind')
      .select(['kind', sql<number>`count(*)::int`.as('count')])
      .execute(),
  );
}
