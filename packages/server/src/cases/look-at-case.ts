import type { StaffActor } from '../people/actor.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { getSeenCase } from './get-seen-case.ts';
import type { ReadCase } from './read-case.ts';

/** A case whose words somebody is about to read. Of a restricted one 限制查看 each look is written down. @throws AppError not-found */
export async function lookAtCase(tx: Tx, actor: StaffActor, caseId: string): Promise<ReadCase> {
  const read = await getSeenCase(tx, actor, caseId);
  if (read.state.restricted) await audit(tx, actor, 'case.look', `case:${caseId}`);
  return read;
}
