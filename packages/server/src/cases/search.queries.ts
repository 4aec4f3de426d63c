import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import { searchQuery } from '../platform/text/search-query.ts';
import { db } from './cases.tables.ts';

/** So many matches are looked at one by one. */
const few = 2_000;
/** Where only a part of the cases is asked for, it takes longer until a page is full by going through all. */
const fewOfPart = 5_000;

/** Cases found: all of them, or of words found more often a sample to count. */
export type Matches =
  | { readonly all: readonly string[]; readonly sample?: undefined }
  | { readonly all?: undefined; readonly sample: readonly string[] };

/**
 * Looks for words before anything else is asked, because the database misjudges how rare they are: reading the newest cases until a page is
 * full is right for 垃圾 and reads all cases of an office for a word that stands in three. Undefined: nothing to look for was typed.
 * @param narrow the reader sees, or asks for, a part of the office only
 */
export async function findMatches(tx: Tx, typed: string, narrow: boolean): Promise<Matches | undefined> {
  const query = searchQuery(typed);
  if (query === undefined) return undefined;
  const most = narrow ? fewOfPart : few;
  const rows = await db(tx)
    .selectFrom('case_search')
    .select('case_id')
    .where('district_id', '=', tx.districtId)
    .where(sql<SqlBool>`words @@ ${query}::tsquery`)
    .limit(most + 1)
    .execute();
  const ids = rows.map((row) => row.case_id);
  return ids.length > most ? { sample: ids.slice(0, few) } : { all: ids };
}
