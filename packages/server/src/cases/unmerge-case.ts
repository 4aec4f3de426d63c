import type { PartedEvent } from '@gridkeeper/domain/cases/events.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import type { StaffActor } from '../people/actor.ts';
import { AppError } from '../platform/app-error.ts';
import { type Act, actOnCase } from './act-on-case.ts';
import { appendEvent } from './append-event.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { eventActor } from './event-actor.ts';

type Unmerge = { readonly actor: StaffActor; readonly holds: readonly Holder[]; readonly act: Act };

/**
 * A merged case stands for itself again 取消并案, where it was and with its limits going on; every case on its way counts its reporter and followers
 * no more. That the other one was closed or erased meanwhile is no hindrance.
 * @throws AppError with the refusals of `decide`; case-action-not-possible when the way has just changed
 */
export async function unmergeCase(work: CaseWork, held: HeldCase, { actor, holds, act }: Unmerge): Promise<void> {
  const way = heldWay(work, held);
  const reporters = 1 + held.state.followers;
  await actOnCase(work, held, actor, holds, act);
  let below = held;
  for (const upper of way) {
    const parted: PartedEvent = {
      type: 'parted',
      v: 1,
      at: Math.max(work.tx.now, upper.state.last.at),
      by: eventActor(actor, upper.pack),
      contents: [],
      caseId: held.id,
      reporters,
    };
    // Merges of releases before 0.4.0 were not counted by the case that went on.
    if (!upper.state.joined.includes(below.id)) return;
    appendEvent(work, upper, parted);
    below = upper;
  }
}

/** The cases above this one, as they are now that all are locked. */
function heldWay(work: CaseWork, held: HeldCase): readonly HeldCase[] {
  const way: HeldCase[] = [];
  for (let into = held.state.merged?.into; into !== undefined; into = way.at(-1)?.state.merged?.into) {
    const upper = work.held.get(into);
    if (!upper) throw new AppError('case-action-not-possible');
    if (upper === held || way.includes(upper)) break;
    way.push(upper);
  }
  return way;
}
