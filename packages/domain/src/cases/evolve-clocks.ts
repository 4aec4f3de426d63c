import type { EpochMs } from '../base/instant.ts';
import type { ClockDefinition, CompiledPack } from '../policy/pack.ts';
import { getState, indexOf } from '../policy/pack-index.ts';
import type { ActedEvent, LadderEvent } from './events.ts';
import type { CaseState, PendingRequest, RunningClock } from './state.ts';

type Turn = Pick<CaseState, 'clocks' | 'overdue' | 'everOverdue'>;

export function startClocks(definitions: readonly ClockDefinition[], at: EpochMs): readonly RunningClock[] {
  return definitions.map((definition) => start(definition.code, at));
}

function start(code: string, at: EpochMs): RunningClock {
  return { code, startedAt: at, stoppedAt: null, pauses: [], extendedTo: null, stepsTaken: [] };
}

/** Every step of a ladder is taken once in a run of its clock; a rhythm 周期 that has come round begins anew. */
export function stepTaken(
  clocks: readonly RunningClock[],
  { clock, step, at, dueAt }: LadderEvent,
  pack: CompiledPack,
): readonly RunningClock[] {
  const round = indexOf(pack).clocks.get(clock)?.rhythm === true && at > dueAt;
  return clocks.map((run) => {
    if (run.code !== clock) return run;
    return round ? start(clock, at) : { ...run, stepsTaken: [...run.stepsTaken, step] };
  });
}

/** What an action does to the clocks: first granted requests and pauses in the present state, then leaving it and entering the next. */
export function turnClocks(state: CaseState, event: ActedEvent, pack: CompiledPack): Turn {
  const granted = event.action === 'approve' && state.request !== null ? grant(state, state.request, event.at, pack) : state;
  const paused = setPauses(
    state.merged !== null && event.action === 'unmerge' ? goOn(granted, state.merged.at, event.at) : granted.clocks,
    event,
  );
  const clocks = enter(paused, event, getState(pack, event.workflow ?? state.workflow, event.to).clocks, pack);
  if (clocks === state.clocks) return { clocks, overdue: granted.overdue, everOverdue: granted.everOverdue };
  const stillLate = granted.overdue.filter((code) =>
    clocks.some((run) => run.code === code && run.stoppedAt === null && wasLate(run, granted)),
  );
  const overdue = event.action === 'unmerge' ? lateAgain(clocks, pack) : stillLate;
  return { clocks, overdue, everOverdue: granted.everOverdue };
}

/** What stopped when the case was merged 并案 goes on as if it had paused meanwhile: merging costs nobody his time, and gives none. */
function goOn({ clocks }: Turn, mergedAt: EpochMs, at: EpochMs): readonly RunningClock[] {
  return clocks.map((run) =>
    run.stoppedAt === mergedAt ? { ...run, stoppedAt: null, pauses: [...run.pauses, { from: mergedAt, to: at, until: null }] } : run,
  );
}

function lateAgain(clocks: readonly RunningClock[], pack: CompiledPack): readonly string[] {
  return clocks.flatMap((run) => {
    const step = indexOf(pack)
      .clocks.get(run.code)
      ?.ladder.find(({ does }) => does === 'overdue')?.code;
    return run.stoppedAt === null && step !== undefined && run.stepsTaken.includes(step) ? [run.code] : [];
  });
}

/** A clock that began anew is not late any more. */
function wasLate(run: RunningClock, before: Turn): boolean {
  return before.clocks.some((old) => old.code === run.code && old.startedAt === run.startedAt && old.stoppedAt === run.stoppedAt);
}

/**
 * An extension 延期 sets the agreed date, which stands for all pauses before it; a deferral 缓办 pauses from the moment it was asked, so that a late
 * decision costs the unit nothing. Either begins the ladder anew and takes back a lateness marked while the request waited.
 */
function grant(state: CaseState, request: PendingRequest, at: EpochMs, pack: CompiledPack): Turn {
  const actions = getState(pack, state.workflow, state.state).actions;
  const asked = actions.get(request.kind)?.beforeDueOf ?? null;
  const concerns = (run: RunningClock) => run.stoppedAt === null && (asked === null || run.code === asked);
  const clocks = state.clocks.map((run) => (concerns(run) ? grantOne(run, request, at) : run));
  const overdue = state.overdue.filter((code) => !state.clocks.some((run) => run.code === code && concerns(run)));
  return { clocks, overdue, everOverdue: request.wasOverdue || overdue.length > 0 };
}

function grantOne(run: RunningClock, request: PendingRequest, at: EpochMs): RunningClock {
  if (request.kind === 'extend') return { ...run, pauses: [], extendedTo: request.until, stepsTaken: [] };
  const ended = run.pauses.map((pause) => (pause.to === null ? { ...pause, to: request.at } : pause));
  return { ...run, pauses: [...ended, { from: Math.min(request.at, at), to: null, until: request.until }], stepsTaken: [] };
}

/** `ask` waits for the reporter, `suspend` 挂账 for better times: both without a date, so only `answer` and `resume` end them. */
function setPauses(clocks: readonly RunningClock[], event: ActedEvent): readonly RunningClock[] {
  const { at } = event;
  if (event.action === 'ask' || event.action === 'suspend')
    return change(
      clocks,
      (run) => run.pauses.every((pause) => pause.to !== null),
      (run) => ({
        ...run,
        pauses: [...run.pauses, { from: at, to: null, until: event.until ?? null }],
      }),
    );
  if (event.action === 'answer' || event.action === 'resume')
    return change(
      clocks,
      (run) => run.pauses.some((pause) => pause.to === null),
      (run) => ({
        ...run,
        pauses: run.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause)),
      }),
    );
  return clocks;
}

function change(
  clocks: readonly RunningClock[],
  which: (run: RunningClock) => boolean,
  how: (run: RunningClock) => RunningClock,
): readonly RunningClock[] {
  return clocks.map((run) => (run.stoppedAt === null && which(run) ? how(run) : run));
}

/** Clocks of the next state run on or start; those that restart on this action start anew; the others stop. */
function enter(
  clocks: readonly RunningClock[],
  event: ActedEvent,
  wanted: readonly ClockDefinition[],
  pack: CompiledPack,
): readonly RunningClock[] {
  const stays = event.from === event.to && !wanted.some((definition) => definition.restartsOn.includes(event.action));
  if (stays) return clocks;
  return inOrderOf(pack, clocks, (old, definition) => after(old, definition, event, wanted.includes(definition)));
}

/** The clocks under another version of the rules. */
export function moveClocks(
  clocks: readonly RunningClock[],
  wanted: readonly ClockDefinition[],
  at: EpochMs,
  pack: CompiledPack,
): readonly RunningClock[] {
  const known = inOrderOf(pack, clocks, (old, definition) => {
    const going = old !== undefined && old.stoppedAt === null;
    if (!wanted.includes(definition)) return going ? { ...old, stoppedAt: at } : old;
    return going ? old : start(definition.code, at);
  });
  const gone = clocks.filter((run) => !pack.clocks.some((definition) => definition.code === run.code));
  return [...known, ...gone.map((run) => ({ ...run, stoppedAt: run.stoppedAt ?? at }))];
}

function inOrderOf(
  pack: CompiledPack,
  clocks: readonly RunningClock[],
  make: (old: RunningClock | undefined, definition: ClockDefinition) => RunningClock | undefined,
): readonly RunningClock[] {
  return pack.clocks.flatMap((definition) => {
    const old = clocks.find((run) => run.code === definition.code);
    return make(old, definition) ?? [];
  });
}

function after(old: RunningClock | undefined, definition: ClockDefinition, event: ActedEvent, runs: boolean): RunningClock | undefined {
  const going = old !== undefined && old.stoppedAt === null;
  if (!runs) return going ? { ...old, stoppedAt: event.at } : old;
  return going && !definition.restartsOn.includes(event.action) ? old : begin(definition.code, event);
}

/** What begins with a day promised to everybody, a suspension 挂账 or a public notice 公示, ends with that day, whatever its own limit (G4). */
function begin(code: string, { action, at, until }: ActedEvent): RunningClock {
  const promised = action === 'suspend' || action === 'publish' ? until : undefined;
  return promised === undefined ? start(code, at) : { ...start(code, at), extendedTo: promised, promised: true };
}
