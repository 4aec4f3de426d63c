import { holdersOf } from '@gridkeeper/domain/cases/holders.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { type Act, actOnCase } from './act-on-case.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import type { OtherCase } from './find-other-case.queries.ts';
import { holdCase } from './hold-case.ts';
import { linkCase } from './link-case.ts';
import { mergeCase } from './merge-case.ts';
import { requireAllowed } from './require-allowed.ts';
import { unmergeCase } from './unmerge-case.ts';

/**
 * Takes one action of a member of staff, with what it means for other cases: merging 并案 and parting again write both, and with a case of another
 * office there is only a link 关联.
 * @param other the case named to merge into; undefined when there is none of that name
 * @throws AppError case-other-… and the refusals of `decide`
 */
export async function actTogether(
  work: CaseWork,
  held: HeldCase,
  actor: StaffActor,
  act: Act,
  other: OtherCase | undefined,
): Promise<void> {
  const holds = holdersOf(actor, held.state, held.pack);
  if (act.action === 'unmerge') return unmergeCase(work, held, { actor, holds, act });
  if (act.action !== 'merge' || act.otherCaseId === undefined) return actOnCase(work, held, actor, holds, act);
  requireAllowed(work, held, holds, 'merge');
  if (!other) throw new AppError('case-other-unknown');
  if (!other.here) return linkCase(work, held, actor, other, act);
  const { note, photos, form, formCode } = act;
  const words = { photos, ...(note && { note }), ...(form && { form }), ...(formCode && { formCode }) };
  return mergeCase(work, held, await holdCase(work, other.caseId), { actor, holds, act: words });
}
