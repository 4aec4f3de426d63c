import { day, type EpochMs } from '../base/instant.ts';
import type { Phase } from '../policy/pack.ts';
import type { Outcome } from './outcome.ts';
import type { ShownToPublic } from './state.ts';

/** So long after it is over something still stands on the public boards, in milliseconds. */
export const shownAfterwards = 60 * day;

export type NoticeStatus = 'open' | 'over' | 'withdrawn';

type Hung = Pick<ShownToPublic, 'endedAt'>;

/**
 * How a public notice 公示 stands: it hangs, its period is over, or it was taken down before (to look into an objection, say).
 * @param endsAt the last moment of its period; null: it has none
 */
export function noticeStatus({ endedAt }: Hung, endsAt: EpochMs | null, now: EpochMs): NoticeStatus {
  if (endsAt === null) return endedAt === null ? 'open' : 'over';
  if (endedAt !== null && endedAt <= endsAt) return 'withdrawn';
  return now <= endsAt ? 'open' : 'over';
}

/** `resumed`: it is worked on again before its day; `ended`: the matter is no more, and nothing is to be kept. */
export type PromiseStatus = 'open' | 'late' | 'resumed' | 'kept' | 'kept-late' | 'ended';

type Promised = Hung & { readonly phase: Phase; readonly outcome: Outcome | null; readonly closedAt: EpochMs | null };

const noMatterAnyMore: readonly Outcome[] = ['withdrawn', 'duplicate', 'unfounded', 'not-ours'];

/**
 * Whether a promise made in public 公开承诺 was kept (G4). Only a solution keeps it: taking the case up again, or closing it with an explanation, does not.
 * @param endsAt the last moment of the promised day; null: none was promised
 */
export function promiseStatus({ endedAt, phase, outcome, closedAt }: Promised, endsAt: EpochMs | null, now: EpochMs): PromiseStatus {
  if (phase === 'closed' && outcome === 'solved' && closedAt !== null) return endsAt === null || closedAt <= endsAt ? 'kept' : 'kept-late';
  if (phase === 'closed' && outcome !== null && noMatterAnyMore.includes(outcome)) return 'ended';
  if (endsAt !== null && now > endsAt) return 'late';
  return endedAt === null ? 'open' : 'resumed';
}
