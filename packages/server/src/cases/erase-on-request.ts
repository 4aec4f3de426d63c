import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { beginWork } from './case-work.ts';
import { eraseContents } from './erase-contents.ts';
import { flush } from './flush.ts';

export type ErasureRequest = {
  readonly caseId: string;
  /** Which kinds of content; all when left out. */
  readonly kinds?: readonly string[] | undefined;
  /** Kept in the audit log: say no personal words here. */
  readonly reason: string | null;
};

/**
 * Erases what a person asked to have erased 依申请删除 (PIPL art. 47), before its time, in an open case as well. Written into the case's history and
 * into the audit log.
 * @returns the kind of each content that was erased
 * @throws AppError not-found
 */
export async function eraseOnRequest(tx: Tx, { caseId, kinds, reason }: ErasureRequest): Promise<readonly string[]> {
  const work = await beginWork(tx, { quiet: true });
  const erased = await eraseContents(work, caseId, kinds);
  await flush(work);
  if (erased.length > 0) await audit(tx, 'system', 'case.erase', `case:${caseId}`, reason);
  return erased;
}
