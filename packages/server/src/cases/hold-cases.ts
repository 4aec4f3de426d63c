import type { CaseWork } from './case-work.ts';
import { holdCase } from './hold-case.ts';

/** Locks several cases, always in the order of their ids: two who want the same ones wait for each other and never both. @throws AppError not-found */
export async function holdCases(work: CaseWork, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await holdCase(work, id);
}
