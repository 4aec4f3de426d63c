import type { CaseListItem } from '@gridkeeper/domain/cases/wire.ts';
import { z } from 'zod';
import type { StaffActor } from '../people/actor.ts';
import type { Tx } from '../platform/database/tx.ts';
import { cursorId, cursorOf, readCursor } from '../platform/http/cursor.ts';
import { caseScope } from './case.policy.ts';
import { db } from './cases.tables.ts';
import { filtered } from './list.queries.ts';
import { presentRows } from './present-rows.ts';

export type LedgerCase = { readonly item: CaseListItem; readonly closedAt: string | null };

type Query = {
  /** Null: all. */
  readonly categories: readonly string[] | null;
  readonly open: boolean | null;
  readonly q?: string | undefined;
  readonly areaId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
};

/** Cases as a ledger 台账 lists them: those that the actor sees, the newest first, with the day on which they were closed. @throws AppError input-invalid */
export async function ledgerCases(
  tx: Tx,
  actor: StaffActor,
  query: Query,
): Promise<{ readonly items: readonly LedgerCase[]; readonly next: string | null }> {
  const limit = query.limit ?? 50;
  const { q, areaId, categories } = query;
  const narrowed = { q, areaId, category: categories?.join(',') };
  let page = filtered(tx, db(tx).selectFrom('cases'), caseScope(actor), narrowed).selectAll('cases');
  if (query.open !== null) page = page.where('cases.phase', query.open ? '<>' : '=', 'closed');
  if (query.cursor) page = page.where('cases.case_id', '<', readCursor(query.cursor, z.tuple([cursorId]))[0]);
  const rows = await page
    .orderBy('cases.case_id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const items = await presentRows(tx, shown);
  const last = shown.at(-1);
  return {
    items: items.map((item, i) => ({ item, closedAt: shown[i]?.closed_at?.toISOString() ?? null })),
    next: rows.length > limit && last ? cursorOf([last.case_id]) : null,
  };
}
