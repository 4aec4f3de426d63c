import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { roomDb, type Tx } from '../platform/database/tx.ts';

/** How far a case had come at the last checkpoint. */
export type Mark = { readonly case_id: string; readonly number: string; readonly version: number; readonly head: Buffer };
export const marksDb = roomDb<{ case_marks: Mark & { district_id: number } }>();

export type MarksDigest = { readonly cases: number; readonly events: number; readonly digest: Buffer };

const page = 10_000;

/** One digest over all marks in order of their ids, a page at a time, so that memory stays flat. */
export async function digestMarks(tx: Tx): Promise<MarksDigest> {
  const hash = createHash('sha256');
  let cases = 0;
  let events = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const marks = await marksDb(tx)
      .selectFrom('case_marks')
      .select(['case_id', 'number', 'version', 'head'])
      .where('district_id', '=', tx.districtId)
      .where('case_id', '>', after)
      .orderBy('case_id')
      .limit(page)
      .execute();
    for (const mark of marks) {
      hash.update(`${mark.case_id}|${mark.number}|${mark.version}|`).update(mark.head);
      events += mark.version;
    }
    cases += marks.length;
    const last = marks.at(-1);
    if (!last || marks.length < page) return { cases, events, digest: hash.digest() };
    after = last.case_id;
  }
}

/**
 * Moves the marks on to where the cases stand now. A case whose history no longer contains its own mark keeps the old one, so that the
 * tampering stays to be found.
 */
export async function moveMarks(tx: Tx): Promise<void> {
  await sql`INSERT INTO case_marks (district_id, case_id, number, version, head)
    SELECT c.district_id, c.case_id, c.number, c.version, c.head FROM cases c
    LEFT JOIN case_marks m ON m.district_id = c.district_id AND m.case_id = c.case_id
    LEFT JOIN case_events e ON e.district_id = m.district_id AND e.case_id = m.case_id AND e.seq = m.version
    WHERE c.district_id = ${tx.districtId} AND (m.case_id IS NULL OR (c.version > m.version AND e.hash = m.head))
    ON CONFLICT (district_id, case_id) DO UPDATE SET version = excluded.version, head = excluded.head`.execute(marksDb(tx));
}
