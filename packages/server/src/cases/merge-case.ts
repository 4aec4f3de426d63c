import type { JoinedEvent } from '@gridkeeper/domain/cases/events.ts';
import type { Holder } from '@gridkeeper/domain/policy/pack.ts';
import type { StaffActor } from '../people/actor.ts';
import { type Act, actOnCase } from './act-on-case.ts';
import { appendEvent } from './append-event.ts';
import type { CaseWork, HeldCase } from './case-work.ts';
import { eventActor } from './event-actor.ts';
import { requireOtherCase } from './require-other-case.ts';

type Merge = {
  readonly actor: StaffActor;
  readonly holds: readonly Holder[];
  readonly act: Pick<Act, 'note' | 'photos' | 'form' | 'formCode'>;
};

/**
 * Merges a case into another one 并案: it is closed as a duplicate, and its reporter and all who follow it go on with the other, which counts them.
 * Both are held, in the order of their ids.
 * @throws AppError as `requireOtherCase` says, and the refusals of `decide`
 */
export async function mergeCase(work: CaseWork, held: HeldCase, other: HeldCase, { actor, holds, act }: Merge): Promise<void> {
  await requireOtherCase(work, actor, held, other);
  await actOnCase(work, held, actor, holds, { ...act, action: 'merge', otherCaseId: other.id });
  const joined: JoinedEvent = {
    type: 'joined',
    v: 1,
    at: Math.max(work.tx.now, other.state.last.at),
    by: eventActor(actor, other.pack),
    contents: [],
    caseId: held.id,
    reporters: 1 + held.state.followers,
  };
  appendEvent(work, other, joined);
}
