import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { caseScope, maySee } from './case.policy.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { numberOf } from './number-of.queries.ts';

/**
 * The case that goes on after a merge 并案: another one that the actor may see and that somebody still handles. Restricted cases 限制查看 are never
 * merged, for then the reporter of one would follow the course of the other.
 * @throws AppError case-other-self, case-other-unknown, case-other-merged, case-other-closed
 */
export async function requireOtherCase(work: CaseWork, actor: StaffActor, held: HeldCase, other: HeldCase): Promise<void> {
  if (other.id === held.id) throw new AppError('case-other-self');
  if (!maySee(caseScope(actor), other.state) || held.state.restricted || other.state.restricted) throw new AppError('case-other-unknown');
  const { merged, phase } = other.state;
  if (merged) throw new AppError('case-other-merged', { number: other.number, into: await numberOf(work.tx, merged.into) });
  if (phase === 'closed') throw new AppError('case-other-closed', { number: other.number });
}
