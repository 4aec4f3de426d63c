import { sql } from 'kysely';
import { caseRow } from './case-row.ts';
import type { CaseWork } from './case-work.ts';
import { db } from './cases.tables.ts';
import { nextHead } from './chain.ts';
import { followDraws } from './draws/follow-draws.ts';
import { feedScope } from './feed-scope.ts';
import { numberSlips } from './slips/number-slips.ts';
import { tell } from './tell.ts';

/** Writes all that a unit of work decided, in a handful of statements whatever its size; afterwards the work can go on. */
export async function flush(work: CaseWork): Promise<void> {
  const { tx } = work;
  const changed = [...work.held.values()].filter((held) => held.changed.length > 0);
  if (changed.length === 0) return;
  const events: object[] = [];
  for (const held of changed) {
    let seq = held.state.version - held.changed.length;
    for (const event of held.changed) {
      seq += 1;
      held.head = nextHead(held.head, seq, event);
      events.push({
        district_id: tx.districtId,
        case_id: held.id,
        seq,
        at: new Date(event.at).toISOString(),
        type: event.type,
        action: event.type === 'acted' ? event.action : null,
        event,
        hash: `\\x${held.head.toString('hex')}`,
      });
    }
  }
  await upsertCases(
    work,
    changed.map((held) => caseRow(work, held)),
  );
  await insertMany(work, 'case_events', events);
  await insertMany(
    work,
    'case_contents',
    work.contents.map((row) => ({ district_id: tx.districtId, released: false, legal_hold: false, ...row })),
  );
  await insertMany(
    work,
    'case_followers',
    work.followers.map((row) => ({ district_id: tx.districtId, created_at: new Date(tx.now).toISOString(), version: null, ...row })),
  );
  await insertSearch(work);
  await insertFeed(work, changed);
  await followDraws(work, changed);
  if (!work.quiet) await tell(work);
  await numberSlips(work, changed);
  for (const held of changed) held.changed = [];
  work.contents.length = 0;
  work.followers.length = 0;
  work.search.length = 0;
  work.outbox.length = 0;
}

const fixed = ['district_id', 'case_id', 'number', 'source', 'origin_source', 'origin_id', 'reported_at'];

async function upsertCases(work: CaseWork, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const updates = columns
    .filter((column) => !fixed.includes(column))
    .map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const list = sql.join(columns.map((column) => sql.ref(column)));
  await sql`INSERT INTO cases (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::cases, ${JSON.stringify(rows)}::jsonb)
    ON CONFLICT (district_id, case_id) DO UPDATE SET ${sql.join(updates)}`.execute(db(work.tx));
}

async function insertMany(
  work: CaseWork,
  table: 'case_events' | 'case_contents' | 'case_followers',
  rows: readonly object[],
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const list = sql.join(Object.keys(first).map((column) => sql.ref(column)));
  await sql`INSERT INTO ${sql.table(table)} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    db(work.tx),
  );
}

async function insertSearch(work: CaseWork): Promise<void> {
  if (work.search.length === 0) return;
  const wordsOf = new Map<string, string[]>();
  for (const one of work.search) wordsOf.set(one.case_id, [...(wordsOf.get(one.case_id) ?? []), ...one.words]);
  // Words hold letters and digits only, so a blank between them tells them apart; one string parses faster than an array of hundreds.
  const rows = [...wordsOf].map(([case_id, words]) => ({ case_id, words: words.join(' ') }));
  await sql`INSERT INTO case_search (district_id, case_id, words)
    SELECT ${work.tx.districtId}, r.case_id, array_to_tsvector(string_to_array(r.words, ' ')) FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (case_id uuid, words text)
    ON CONFLICT (district_id, case_id) DO UPDATE SET words = case_search.words || excluded.words`.execute(db(work.tx));
}

async function insertFeed(
  work: CaseWork,
  changed: readonly { readonly id: string; readonly state: Parameters<typeof feedScope>[0]; readonly scopeBefore: object | null }[],
): Promise<void> {
  const rows = changed.map((held) => ({ subject_id: held.id, scope_before: held.scopeBefore, scope_after: feedScope(held.state) }));
  await sql`INSERT INTO feed (district_id, kind, subject_id, scope_before, scope_after)
    SELECT ${work.tx.districtId}, 'case', r.subject_id, r.scope_before, r.scope_after
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r (subject_id uuid, scope_before jsonb, scope_after jsonb)`.execute(
    db(work.tx),
  );
}
