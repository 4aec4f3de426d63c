import type { CompiledPack } from '../policy/pack.ts';
import { getState } from '../policy/pack-index.ts';
import type { ActedEvent, CaseEvent, MigratedEvent, ReportedEvent } from './events.ts';
import { moveClocks, startClocks, stepTaken, turnClocks } from './evolve-clocks.ts';
import type { Assignment, CaseState, PendingRequest } from './state.ts';

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
        clocks: stepTaken(state.clocks, event.clock, event.step),
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
    last: { action: 'report', by: event.by, at: event.at },
  };
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
    last: { action: event.action, by: event.by, at: event.at },
  };
}

/** How one unit's share ended says nothing of the case yet. */
function outcomeAfter(state: CaseState, event: ActedEvent, reopened: boolean): CaseState['outcome'] {
  if (event.answered !== undefined) return state.outcome;
  return event.outcome ?? (reopened ? null : state.outcome);
}

/** Who accepted it in the unit; another unit, or a new round, finds its own. */
function handlerAfter(state: CaseState, event: ActedEvent): string | null {
  if (event.action === 'accept') return event.by.kind === 'staff' ? event.by.personId : null;
  const anew = event.leadUnit !== undefined || event.action === 'rework' || event.action === 'contest';
  return anew ? null : state.handlerId;
}

/** Shares begin with a coordination, are answered one by one, and end when the case gets another unit or begins anew. */
function assignmentsAfter(state: CaseState, event: ActedEvent): readonly Assignment[] {
  if (event.action === 'coordinate') return (event.assisting ?? []).map((unit) => ({ unit, until: event.until ?? null, answeredAt: null }));
  if (event.leadUnit !== undefined || event.action === 'rework' || event.action === 'contest') return [];
  const { answered } = event;
  if (answered === undefined) return state.assignments;
  return state.assignments.map((one) => (answered.includes(one.unit) ? { ...one, answeredAt: event.at } : one));
}

function requestAfter(state: CaseState, event: ActedEvent): PendingRequest | null {
  if (event.action === 'approve' || event.action === 'refuse') return null;
  if ((event.action !== 'extend' && event.action !== 'defer') || event.until === undefined) return state.request;
  return { kind: event.action, until: event.until, at: event.at, wasOverdue: state.everOverdue };
}
