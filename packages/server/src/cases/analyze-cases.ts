import { freshStatistics } from '../platform/database/fresh-statistics.ts';
import type { Tx } from '../platform/database/tx.ts';

/** Fresh planner statistics of this room's tables, after a bulk load has made them many times larger. */
export function analyzeCases(tx: Tx): Promise<void> {
  return freshStatistics(tx, ['cases', 'case_events', 'case_contents', 'case_followers', 'case_search', 'case_slips', 'case_draws']);
}
