import type { Span } from '@gridkeeper/domain/people/duty.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { db } from '../people.tables.ts';

/** Another shift of the person that overlaps, of whichever roster: nobody is on duty twice at once. */
export async function findOverlapping(
  tx: Tx,
  personId: string,
  span: Span,
  exceptShift: string | undefined,
): Promise<{ readonly starts_at: Date; readonly ends_at: Date } | undefined> {
  let query = db(tx)
    .selectFrom('duty_shifts')
    .select(['starts_at', 'ends_at'])
    .where('district_id', '=', tx.districtId)
    .where('person_id', '=', personId)
    .where('starts_at', '<', new Date(span.to))
    .where('ends_at', '>', new Date(span.from));
  if (exceptShift !== undefined) query = query.where('shift_id', '<>', exceptShift);
  return query.orderBy('starts_at').limit(1).executeTakeFirst();
}
