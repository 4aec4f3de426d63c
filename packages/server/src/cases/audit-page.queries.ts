import { roomDb, type Tx } from '../platform/database/tx.ts';
import type { AuditedEvent, AuditedRow } from './audit-chain.ts';
import type { AuditedContent } from './audit-contents.ts';
import { type Mark, marksDb } from './audit-marks.ts';
import type { CasesTables } from './cases.tables.ts';
import { openSight } from './open-sight.ts';

type Tables = Pick<CasesTables, 'cases' | 'case_events' | 'case_contents'> & {
  v_platform_uploads: { district_id: number; upload_id: string; digest: string };
};
const db = roomDb<Tables>();

export type AuditPage = {
  readonly rows: readonly AuditedRow[];
  /** Of these cases, and of those that should lie among or after them but are gone. */
  readonly marks: readonly Mark[];
  readonly events: readonly AuditedEvent[];
  readonly contents: readonly AuditedContent[];
};

/** The next cases after an id, with all that an audit holds against each other. */
export async function readAuditPage(tx: Tx, after: string, size: number): Promise<AuditPage> {
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['case_id', 'number', 'version', 'head'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(size)
    .execute();
  const until = rows.length < size ? undefined : rows.at(-1)?.case_id;
  const marks = await marksDb(tx)
    .selectFrom('case_marks')
    .select(['case_id', 'number', 'version', 'head'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '>', after)
    .$if(until !== undefined, (query) => query.where('case_id', '<=', until ?? ''))
    .execute();
  return { rows, marks, ...(await historiesOf(tx, rows)) };
}

/** One case likewise; no rows where there is none of that id. */
export async function readAuditedCase(tx: Tx, caseId: string): Promise<AuditPage> {
  const rows = await db(tx)
    .selectFrom('cases')
    .select(['case_id', 'number', 'version', 'head'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .execute();
  const marks = await marksDb(tx)
    .selectFrom('case_marks')
    .select(['case_id', 'number', 'version', 'head'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '=', caseId)
    .execute();
  return { rows, marks, ...(await historiesOf(tx, rows)) };
}

/** Events and contents of cases that follow each other. */
async function historiesOf(tx: Tx, rows: readonly AuditedRow[]): Promise<Pick<AuditPage, 'events' | 'contents'>> {
  const [first, last] = [rows[0]?.case_id, rows.at(-1)?.case_id];
  if (first === undefined || last === undefined) return { events: [], contents: [] };
  const events = await db(tx)
    .selectFrom('case_events')
    .select(['case_id', 'seq', 'hash', 'event'])
    .where('district_id', '=', tx.districtId)
    .where('case_id', '>=', first)
    .where('case_id', '<=', last)
    .orderBy('case_id')
    .orderBy('seq')
    .execute();
  await openSight(tx, 'system');
  const contents = await db(tx)
    .selectFrom('case_contents as c')
    .leftJoin('v_platform_uploads as u', (join) =>
      join.onRef('u.district_id', '=', 'c.district_id').onRef('u.upload_id', '=', 'c.upload_id'),
    )
    .select(['c.content_id', 'c.case_id', 'c.kind', 'c.body', 'c.sealed', 'c.salt', 'c.upload_id', 'u.digest'])
    .where('c.district_id', '=', tx.districtId)
    .where('c.case_id', '>=', first)
    .where('c.case_id', '<=', last)
    .execute();
  return { events, contents };
}
