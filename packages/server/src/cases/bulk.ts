import { sql } from 'kysely';
import type { Tx } from '../platform/database/tx.ts';
import type { Platform } from '../platform/platform.ts';
import { db } from './cases.tables.ts';

/**
 * For a transaction that writes hundreds of cases: search words are collected and sorted into the index in large portions, each word once,
 * rather than one by one (GIN pending list; a third of the time of an import).
 */
export async function writeInBulk(tx: Tx): Promise<void> {
  await sql`SELECT set_config('gin_pending_list_limit', '32768', true), set_config('work_mem', '32768', true)`.execute(db(tx));
}

/**
 * Tells the planner how large the table of cases has become, as the owner. Without it the checks of foreign keys keep a plan made for an empty
 * table, and every further case costs more than the one before.
 */
export async function refreshStatistics(platform: Platform): Promise<void> {
  await platform.pool.query('ANALYZE cases');
}

/** Brings words that still wait beside the index into it, so that searches are fast at once. */
export async function finishBulk(platform: Platform): Promise<void> {
  await platform.pool.query(`SELECT gin_clean_pending_list('case_search_words')`);
  await refreshStatistics(platform);
}
