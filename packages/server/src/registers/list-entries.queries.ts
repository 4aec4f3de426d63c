import type { RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { isRestricted } from '@gridkeeper/domain/registers/kinds.ts';
import type { EntryList } from '@gridkeeper/domain/registers/wire.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { careFor } from './care.ts';
import type { StoredEntry } from './entries/entry.ts';
import { type EntryFilter, type FilteredEntries, filterEntries } from './entries/entry-filter.ts';
import { presentRows } from './entries/present-rows.ts';
import { findEntries } from './entries/stored-entries.queries.ts';
import { registerScope, seenIn } from './register.policy.ts';
import { db } from './registers.tables.ts';

export type EntryQuery = EntryFilter & { readonly cursor?: string | undefined; readonly limit?: number | undefined };

const countCap = 1_000;

/**
 * A page of a register 台账 by name, as far as the actor sees it: of care recipients those whom he looks after. Secret values are masked.
 * @throws AppError input-invalid for a broken cursor
 */
export async function listEntries(tx: Tx, actor: StaffActor, kind: RegisterKind, query: EntryQuery): Promise<EntryList> {
  const { entries, next, filtered } = await entriesPage(tx, actor, kind, query);
  const whole = !query.cursor && next === null;
  return { items: await presentRows(tx, kind, entries), next, total: whole ? entries.length : await countUpTo(tx, filtered) };
}

export type EntriesPage = { readonly entries: readonly StoredEntry[]; readonly next: string | null; readonly filtered: FilteredEntries };

/** The same as stored, for whoever presents them in another way. */
export async function entriesPage(tx: Tx, actor: StaffActor, kind: RegisterKind, query: EntryQuery): Promise<EntriesPage> {
  await careFor(tx, actor);
  const scope = seenIn(await registerScope(tx, actor), isRestricted(kind));
  const filtered = await filterEntries(tx, kind, scope, query);
  const limit = query.limit ?? 50;
  // What a search finds often lies together by name (all that begin with the same word), so that going through the list in its order until enough is
  // found may mean going through all of it: first all that is found, by the index of words, then its order.
  const found = sql`SELECT s.entry_id, s.name FROM ${filtered.from} WHERE ${filtered.conditions}`;
  const inOrder = sql`${afterCursor(query.cursor)} ORDER BY s.name, s.entry_id LIMIT ${limit + 1}`;
  const page = query.q?.trim()
    ? sql`WITH hits AS MATERIALIZED (${found}) SELECT s.entry_id, s.name FROM hits s WHERE ${inOrder}`
    : sql`${found} AND ${inOrder}`;
  const { rows } = await sql<{ entry_id: string; name: string }>`${page}`.execute(db(tx));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const stored = await findEntries(
    tx,
    shown.map((row) => row.entry_id),
  );
  return {
    entries: shown.flatMap((row) => stored.get(row.entry_id) ?? []),
    next: rows.length > limit && last ? cursorOf([last.name, last.entry_id]) : null,
    filtered,
  };
}

/** Who stands last on a page. */
const ended = z.tuple([z.string().regex(/^[^\p{Cc}\p{Cs}]*$/u), cursorId]);

function afterCursor(cursor: string | undefined) {
  if (!cursor) return sql`true`;
  const [name, id] = readCursor(cursor, ended);
  return sql`(s.name, s.entry_id) > (${name}, ${id}::uuid)`;
}

async function countUpTo(tx: Tx, { from, conditions }: FilteredEntries): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM (SELECT FROM ${from} WHERE ${conditions} LIMIT ${countCap}) counted`.execute(db(tx));
  return rows[0]?.n ?? 0;
}
