import type { CompiledPack } from '../policy/pack.ts';
import { findLeaf, getState } from '../policy/pack-index.ts';
import type { ActedEvent, CaseEvent, MigratedEvent, ReportedEvent } from './events.ts';
import { moveClocks, startClocks, stepTaken, turnClocks } from './evolve-clocks.ts';
import { assignmentsAfter, callBackAfter, handlerAfter, mergedAfter, outcomeAfter, requestAfter, shownAfter } from './evolve-parts.ts';
import type { CaseState } from './state.ts';

/**
 * The state after an event. Total over every event ever written: it never refuses, it only follows.
 * @throws RangeError for a first event that is no report, or a pack that lacks the event's state
 */
export function evolve(state: CaseState | null, event: CaseEvent, pack: CompiledPack): CaseState {
  if (event.type === 'reported') return open(event, pack);
  if (state === null) throw new RangeError(`a case begins with a report, not with ${event.type}`);
  const version = state.version + 1;
  const seen = { by: event.by, at: event.at };
  switch (event.type) {
    case 'acted':
      return act(state, event, pack);
    case 'ladder': {
      const late = event.does === 'overdue';
      return {
        ...state,
        version,
        clocks: stepTaken(state.clocks, event, pack),
        overdue: late && !state.overdue.includes(event.clock) ? [...state.overdue, event.clock] : state.overdue,
        everOverdue: state.everOverdue || late,
        last: { action: 'ladder', ...seen },
      };
    }
    case 'erased':
      return { ...state, version, last: { action: 'erased', ...seen } };
    case 'released':
      return { ...state, version, released: true, last: { action: 'released', ...seen } };
    case 'followed':
      return { ...state, version, followers: state.followers + 1, last: { action: 'followed', ...seen } };
    case 'joined':
      return {
        ...state,
        version,
        joined: [...state.joined, event.caseId],
        followers: state.followers + event.reporters,
        last: { action: 'joined', ...seen },
      };
    case 'parted':
      return {
        ...state,
        version,
        joined: state.joined.filter((one) => one !== event.caseId),
        followers: Math.max(0, state.followers - event.reporters),
        last: { action: 'parted', ...seen },
      };
    case 'linked':
      return { ...state, version, links: [...state.links, event.link], last: { action: 'linked', ...seen } };
    case 'regridded':
      return { ...state, version, place: event.place, last: { action: 'regridded', ...seen } };
    case 'migrated':
      return migrate(state, event, pack);
  }
}

function open(event: ReportedEvent, pack: CompiledPack): CaseState {
  const state = getState(pack, event.workflow, event.state);
  return {
    version: 1,
    source: event.source,
    packHash: event.packHash,
    workflow: event.workflow,
    state: event.state,
    phase: state.definition.phase,
    enteredAt: event.at,
    category: event.category,
    level: event.level ?? null,
    severity: event.severity ?? null,
    place: event.place,
    reporterId: event.reporterId,
    takerId: takerOf(event),
    restricted: isRestricted(event.category, pack),
    reportedAt: event.reportedAt,
    openedAt: event.at,
    closedAt: null,
    leadUnit: null,
    assisting: [],
    assignments: [],
    handlerId: null,
    checkerId: null,
    outcome: null,
    rating: null,
    request: null,
    clocks: startClocks(state.clocks, event.at),
    overdue: [],
    everOverdue: false,
    hasPhoto: hasPhoto(event),
    contests: 0,
    rejections: 0,
    reworks: 0,
    released: false,
    followers: 0,
    shown: [],
    objections: 0,
    merged: null,
    joined: [],
    links: [],
    callBack: null,
    last: { action: 'report', by: event.by, at: event.at },
  };
}

/** Who answers the hotline or sits at the desk 首问责任人, and not a worker who reports what he saw. */
function takerOf({ by, source }: ReportedEvent): string | null {
  return by.kind === 'staff' && (source === 'hotline' || source === 'desk') ? by.personId : null;
}

function isRestricted(category: string | null, pack: CompiledPack): boolean {
  return category !== null && (findLeaf(pack, category)?.restricted ?? false);
}

/** Clocks that both versions know run on from their start, with the new limit; the others stop, new ones start now. */
function migrate(state: CaseState, event: MigratedEvent, pack: CompiledPack): CaseState {
  const next = getState(pack, event.workflow, event.state);
  const { shares, renewed = [] } = event;
  const clocks = moveClocks(state.clocks, next.clocks, event.at, pack).map((run) =>
    renewed.includes(run.code) ? { ...run, stepsTaken: [] } : run,
  );
  const late = (code: string) => !renewed.includes(code) && clocks.some((run) => run.code === code && run.stoppedAt === null);
  return {
    ...state,
    version: state.version + 1,
    packHash: event.packHash,
    workflow: event.workflow,
    state: event.state,
    phase: next.definition.phase,
    enteredAt: event.state === state.state ? state.enteredAt : event.at,
    level: event.level,
    severity: event.severity === undefined ? state.severity : event.severity,
    restricted: isRestricted(state.category, pack),
    leadUnit: event.leadUnit,
    assisting: event.assisting,
    assignments: shares ? state.assignments.map((one, i) => ({ ...one, unit: shares[i] ?? one.unit })) : state.assignments,
    clocks,
    overdue: state.overdue.filter(late),
    last: { action: 'migrated', by: event.by, at: event.at },
  };
}

function hasPhoto(event: CaseEvent): boolean {
  return event.contents.some((content) => content.kind === 'photo');
}

/** Every field is written out: spreading an object of this size takes several times as long, and seeding and imports do it by the ten thousand. */
function act(state: CaseState, event: ActedEvent, pack: CompiledPack): CaseState {
  const workflow = event.workflow ?? state.workflow;
  const next = getState(pack, workflow, event.to);
  const moved = event.to !== state.state || workflow !== state.workflow;
  const closed = next.definition.phase === 'closed';
  const turn = turnClocks(state, event, pack);
  const reopened = moved && state.phase === 'closed' && !closed;
  return {
    version: state.version + 1,
    source: state.source,
    packHash: state.packHash,
    workflow,
    state: event.to,
    phase: next.definition.phase,
    enteredAt: moved ? event.at : state.enteredAt,
    category: event.category ?? state.category,
    level: event.level ?? state.level,
    severity: event.severity ?? state.severity,
    place: event.place ?? state.place,
    reporterId: state.reporterId,
    takerId: state.takerId,
    restricted: event.category === undefined ? state.restricted : isRestricted(event.category, pack),
    reportedAt: state.reportedAt,
    openedAt: state.openedAt,
    closedAt: closed ? (moved ? event.at : state.closedAt) : null,
    leadUnit: event.leadUnit === undefined ? state.leadUnit : event.leadUnit,
    assisting: event.assisting ?? state.assisting,
    assignments: assignmentsAfter(state, event),
    handlerId: handlerAfter(state, event),
    checkerId: event.checkerId === undefined ? state.checkerId : event.checkerId,
    outcome: outcomeAfter(state, event, reopened),
    rating: event.rating ?? (reopened ? null : state.rating),
    request: moved ? null : requestAfter(state, event),
    clocks: turn.clocks,
    overdue: turn.overdue,
    everOverdue: turn.everOverdue,
    hasPhoto: state.hasPhoto || hasPhoto(event),
    contests: state.contests + (event.action === 'contest' ? 1 : 0),
    rejections: state.rejections + (event.action === 'reject' ? 1 : 0),
    reworks: state.reworks + (event.action === 'rework' ? 1 : 0),
    released: state.released,
    followers: state.followers,
    shown: shownAfter(state, event, moved, closed),
    objections: state.objections + (event.action === 'object' ? 1 : 0),
    merged: mergedAfter(state, event, reopened),
    joined: state.joined,
    links: state.links,
    callBack: callBackAfter(state, event, reopened),
    last: { action: event.action, by: event.by, at: event.at },
  };
}
