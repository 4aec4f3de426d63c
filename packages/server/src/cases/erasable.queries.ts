import type { Tx } from '../platform/database/tx.ts';
import { db } from './cases.tables.ts';
import { openSight } from './open-sight.ts';

export type Erasable = {
  readonly caseId: string;
  /** The kind of each content that can be erased. */
  readonly kinds: readonly string[];
  /** How many must stay: they are under legal hold. */
  readonly onHold: number;
};

/** What of a case could be erased now; undefined where no case bears that number. @param kinds all when left out */
export async function findErasable(tx: Tx, number: string, kinds?: readonly string[]): Promise<Erasable | undefined> {
  const row = await db(tx)
    .selectFrom('cases')
    .select('case_id')
    .where('district_id', '=', tx.districtId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  await openSight(tx, 'system');
  const contents = await db(tx)
    .selectFrom('case_contents')
    .select(['kind', 'legal_hold'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', row.case_id)
    .where('erased_at', 'is', null)
    .$if(kinds !== undefined, (query) => query.where('kind', 'in', [...(kinds ?? [])]))
    .execute();
  const free = contents.filter((content) => !content.legal_hold);
  return { caseId: row.case_id, kinds: free.map((content) => content.kind), onHold: contents.length - free.length };
}
