import type { EpochMs } from '../base/instant.ts';
import type { WorkingCalendar } from '../policy/calendar.ts';
import { meets } from '../policy/condition.ts';
import type { ActionDefinition, CompiledPack, Holder } from '../policy/pack.ts';
import { findHigherUnit, nextLevel } from '../policy/pack-index.ts';
import { addDuration } from '../policy/working-time.ts';
import { findDue } from './clocks.ts';
import type { CaseRefusalCode, Refusal } from './decision.ts';
import type { CaseState } from './state.ts';

export type Circumstances = {
  readonly pack: CompiledPack;
  readonly calendar: WorkingCalendar;
  readonly now: EpochMs;
  readonly holds: readonly Holder[];
};

export function refuse(code: CaseRefusalCode, values: Refusal['values'] = {}): Refusal {
  return { code, values };
}

/**
 * Why an action that the state offers cannot be done now by this actor; undefined where it can. The one rule behind both the buttons on a screen and
 * the decision: what it lets pass is refused only for what came with it.
 */
export function findObstacle(
  action: ActionDefinition,
  state: CaseState,
  { pack, calendar, now, holds }: Circumstances,
): Refusal | undefined {
  if (!action.by.some((holder) => holds.includes(holder))) return refuse('case-not-yours', { action: action.kind });
  if (!meets(action.only, state)) return refuse('case-action-not-possible', { action: action.kind });
  const misfit = findMisfit(action, state, pack) ?? findOpenShare(action, state, holds);
  if (misfit) return misfit;
  if (action.beforeDueOf !== null) {
    const due = findDue(state, action.beforeDueOf, pack, calendar);
    const waits = due && !Number.isFinite(due.dueAt); // for the reporter: there is no limit to move
    if (!due || waits) return refuse('case-action-not-possible', { action: action.kind });
    if (now > due.dueAt) return refuse('case-too-late', { action: action.kind, dueAt: due.dueAt });
  }
  if (action.afterDueOf !== null) {
    const due = findDue(state, action.afterDueOf, pack, calendar);
    if (!due) return refuse('case-action-not-possible', { action: action.kind });
    if (now <= due.dueAt) return refuse('case-too-early', { action: action.kind, dueAt: due.dueAt });
  }
  if (action.within !== null) {
    const { dueAt } = addDuration(state.enteredAt, action.within, calendar, pack.hours);
    if (now > dueAt) return refuse('case-too-late', { action: action.kind, dueAt });
  }
  return undefined;
}

/** What the kinds themselves ask of a case, the same in every pack. */
function findMisfit(action: ActionDefinition, state: CaseState, pack: CompiledPack): Refusal | undefined {
  const impossible = refuse('case-action-not-possible', { action: action.kind });
  if (action.level !== null && nextLevel(pack, state.level, action.level) === undefined)
    return action.level === 'up' && findHigherUnit(pack) ? undefined : impossible;
  if (state.merged !== null && action.kind !== 'unmerge' && action.kind !== 'rate') return impossible; // it goes on in the other case
  switch (action.kind) {
    case 'extend':
    case 'defer':
      return state.request ? refuse('case-request-pending', { request: state.request.kind }) : undefined;
    case 'approve':
    case 'refuse':
      return state.request ? undefined : refuse('case-no-request');
    case 'answer':
    case 'resume':
      return hasOpenPause(state) ? undefined : impossible;
    case 'unmerge':
      return state.outcome === 'duplicate' ? undefined : impossible;
    case 'call-back':
      return state.phase === 'closed' && state.callBack?.reached ? impossible : undefined;
    case 'rate':
      return state.outcome === 'withdrawn' || state.rating !== null ? impossible : undefined;
    case 'contest':
      return state.outcome === 'withdrawn' ? impossible : undefined;
    default:
      return undefined;
  }
}

/** Somebody who takes part in a coordination feeds back for his own unit only. */
export function answersShare(action: ActionDefinition, holds: readonly Holder[]): boolean {
  return (
    action.kind === 'feedback' &&
    action.by.includes('assisting-unit') &&
    !action.by.some((holder) => holder !== 'assisting-unit' && holds.includes(holder))
  );
}

function findOpenShare(action: ActionDefinition, state: CaseState, holds: readonly Holder[]): Refusal | undefined {
  const open = state.assignments.filter((one) => one.answeredAt === null).map((one) => one.unit);
  if (answersShare(action, holds)) return open.length > 0 ? undefined : refuse('case-action-not-possible', { action: action.kind });
  return action.requires.includes('shares') && open.length > 0 ? refuse('case-shares-open', { units: open.join(', ') }) : undefined;
}

function hasOpenPause(state: CaseState): boolean {
  return state.clocks.some((run) => run.stoppedAt === null && run.pauses.some((pause) => pause.to === null));
}
