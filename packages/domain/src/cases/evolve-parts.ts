import type { CivilDate } from '../base/instant.ts';
import type { ActedEvent, Share } from './events.ts';
import type { Assignment, CaseState, PendingRequest, ShownToPublic } from './state.ts';

/** How one unit's share ended says nothing of the case yet. */
export function outcomeAfter(state: CaseState, event: ActedEvent, reopened: boolean): CaseState['outcome'] {
  if (event.answered !== undefined) return state.outcome;
  return event.outcome ?? (reopened ? null : state.outcome);
}

/** Who accepted it in the unit; another unit, or a new round, finds its own. */
export function handlerAfter(state: CaseState, event: ActedEvent): string | null {
  if (event.action === 'accept') return event.by.kind === 'staff' ? event.by.personId : null;
  const anew = event.leadUnit !== undefined || event.action === 'rework' || event.action === 'contest';
  return anew ? null : state.handlerId;
}

/** Shares begin with a coordination, are answered one by one, and end when the case gets another unit or begins anew. */
export function assignmentsAfter(state: CaseState, event: ActedEvent): readonly Assignment[] {
  if (event.action === 'coordinate') return sharesOf(event).map((share) => ({ ...share, answeredAt: null, answer: null }));
  if (event.leadUnit !== undefined || event.action === 'rework' || event.action === 'contest') return [];
  const { answered } = event;
  if (answered === undefined) return state.assignments;
  const answer = event.contents.find((content) => content.kind === 'note')?.contentId ?? null;
  return state.assignments.map((one) => (answered.includes(one.unit) ? { ...one, answeredAt: event.at, answer } : one));
}

function sharesOf({ shares, assisting = [], until }: ActedEvent): readonly Share[] {
  const byAll: CivilDate | null = until ?? null;
  return shares ?? assisting.map((unit) => ({ unit, until: byAll, task: null }));
}

/** A notice 公示 hangs while the case is where it was put up, a listing 挂牌 until it is closed, a promise 公开承诺 until it goes on or is solved. */
export function shownAfter(state: CaseState, event: ActedEvent, moved: boolean, closed: boolean): readonly ShownToPublic[] {
  const ends = ({ kind }: ShownToPublic) => {
    if (kind === 'promise') return event.action === 'resume' || (moved && closed && event.outcome === 'solved');
    return moved && (kind === 'notice' || closed);
  };
  const open = state.shown.some((one) => one.endedAt === null && ends(one));
  const before = open ? state.shown.map((one) => (one.endedAt === null && ends(one) ? { ...one, endedAt: event.at } : one)) : state.shown;
  const content = event.contents.find((one) => one.kind === 'notice')?.contentId;
  if (event.shows === undefined || content === undefined) return before;
  const { kind, boards } = event.shows;
  const fresh = { kind, content, since: event.at, until: event.until ?? null, boards, endedAt: null };
  return [...before.filter((one) => one.kind !== kind), fresh];
}

/** Whatever opens a merged case again makes it stand for itself; before 0.4.0 a contest could. */
export function mergedAfter(state: CaseState, event: ActedEvent, reopened: boolean): CaseState['merged'] {
  if (event.action === 'unmerge' || reopened) return null;
  if (event.action !== 'merge' || event.otherCaseId === undefined) return state.merged;
  return { into: event.otherCaseId, from: event.from, at: event.at };
}

export function callBackAfter(state: CaseState, event: ActedEvent, reopened: boolean): CaseState['callBack'] {
  if (reopened) return null;
  if (event.action !== 'call-back') return state.callBack;
  return { tries: (state.callBack?.tries ?? 0) + 1, reached: event.reached !== false, lastAt: event.at };
}

/** Decided, or moot: another unit has its own limit and has asked for nothing. */
export function requestAfter(state: CaseState, event: ActedEvent): PendingRequest | null {
  if (event.action === 'approve' || event.action === 'refuse' || event.leadUnit !== undefined) return null;
  if ((event.action !== 'extend' && event.action !== 'defer') || event.until === undefined) return state.request;
  return { kind: event.action, until: event.until, at: event.at, wasOverdue: state.everOverdue };
}
