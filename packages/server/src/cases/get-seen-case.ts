import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import type { Tx } from '../platform/database/tx.ts';
import { findCase, type ReadCase } from './read-case.ts';
import { requireSight } from './require-sight.ts';

/** A case that this member of staff sees. @throws AppError not-found, also when it lies outside his scope */
export async function getSeenCase(tx: Tx, actor: StaffActor, caseId: string): Promise<ReadCase> {
  const read = await findCase(tx, caseId, (state) => {
    requireSight(tx, actor, caseId, state);
    return true;
  });
  if (!read) throw new AppError('not-found');
  return read;
}
