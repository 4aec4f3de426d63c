import type { CaseState } from '@gridkeeper/domain/cases/state.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { audit } from '../platform/audit.ts';
import type { Tx } from '../platform/database/tx.ts';
import { caseScope, maySee } from './case.policy.ts';

/**
 * What somebody may not see is not there for him. That he asked for a restricted case 限制查看 is written down, although the rest is rolled back.
 * @throws AppError not-found
 */
export function requireSight(tx: Tx, actor: StaffActor, caseId: string, state: CaseState): void {
  if (maySee(caseScope(actor), state)) return;
  if (state.restricted) tx.ifRefused.push((late) => audit(late, actor, 'case.refused-look', `case:${caseId}`));
  throw new AppError('not-found');
}
