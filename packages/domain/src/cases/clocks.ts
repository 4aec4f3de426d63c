import type { EpochMs } from '../base/instant.ts';
import type { WorkingCalendar } from '../policy/calendar.ts';
import { limitOf } from '../policy/condition.ts';
import type { ClockDefinition, CompiledPack, Duration, LadderStep } from '../policy/pack.ts';
import { indexOf } from '../policy/pack-index.ts';
import type { Due, Pace } from '../policy/working-time.ts';
import { dueOf, findPauseAt, resumesAt, stepAt } from './clock-time.ts';
import type { CaseState, RunningClock } from './state.ts';

/** A running clock as it stands at a moment 时限. `dueAt` is the last moment in time; moments in milliseconds. */
export type ClockReading = {
  readonly code: string;
  readonly startedAt: EpochMs;
  readonly dueAt: EpochMs;
  readonly provisional: boolean;
  /** Comes round again; nobody is late by it. */
  readonly rhythm: boolean;
  readonly light: 'ok' | 'soon' | 'overdue';
  readonly paused: boolean;
  /** When a deferral ends by itself; null while running, or while it waits for somebody. */
  readonly pausedUntil: EpochMs | null;
  readonly extended: boolean;
  readonly limit: Duration;
  readonly clause: string;
};

/** Something the office's timer has to do: a step of a ladder, or the end of a deferral. */
export type ClockStep = {
  readonly at: EpochMs;
  readonly clock: string;
  readonly dueAt: EpochMs;
  readonly step: LadderStep | 'resume';
};

type Running = { readonly run: RunningClock; readonly definition: ClockDefinition };

function running(state: CaseState, pack: CompiledPack): readonly Running[] {
  const found: Running[] = [];
  for (const run of state.clocks) {
    const definition = run.stoppedAt === null ? indexOf(pack).clocks.get(run.code) : undefined;
    if (definition)
      found.push({
        run: untilItsDay(run, definition),
        definition: definition.limits.length === 0 ? definition : { ...definition, ...limitOf(definition, state) },
      });
  }
  return found;
}

/** A clock with a last day of its own ends with it, unless another day was agreed. */
function untilItsDay(run: RunningClock, { endsOn }: ClockDefinition): RunningClock {
  return endsOn === null || run.extendedTo !== null ? run : { ...run, extendedTo: endsOn, promised: true };
}

/** The limit of the named clock where it runs, else undefined. */
export function findDue(state: CaseState, code: string, pack: CompiledPack, calendar: WorkingCalendar): Due | undefined {
  const found = running(state, pack).find(({ run }) => run.code === code);
  return found && dueOf(found.run, found.definition, { calendar, hours: pack.hours });
}

/** Every running clock, in the order of the pack. While one waits for somebody, its limit is shown as if it went on now. */
export function clockViews(state: CaseState, pack: CompiledPack, calendar: WorkingCalendar, now: EpochMs): readonly ClockReading[] {
  const pace: Pace = { calendar, hours: pack.hours };
  return running(state, pack).map(({ run, definition }) => read(run, definition, pace, now));
}

function read(run: RunningClock, definition: ClockDefinition, pace: Pace, now: EpochMs): ClockReading {
  const pause = findPauseAt(run, pace.calendar.zone, now);
  const waiting = pause !== undefined && !Number.isFinite(pause.to);
  const due = dueOf(waiting ? endPauses(run, now) : run, definition, pace);
  const warned = definition.ladder.some((step) => step.does === 'warn' && stepAt(step, run, definition, due, pace) <= now);
  const late = now > due.dueAt && !definition.rhythm;
  const light = late ? 'overdue' : warned && !pause ? 'soon' : 'ok';
  return {
    code: run.code,
    startedAt: run.startedAt,
    dueAt: due.dueAt,
    provisional: due.provisional,
    rhythm: definition.rhythm,
    light,
    paused: pause !== undefined,
    pausedUntil: pause && !waiting ? pause.to - 1 : null,
    extended: run.extendedTo !== null && !run.promised,
    limit: definition.limit,
    clause: definition.clause,
  };
}

function endPauses(run: RunningClock, now: EpochMs): RunningClock {
  return { ...run, pauses: run.pauses.map((pause) => (pause.to === null && pause.until === null ? { ...pause, to: now } : pause)) };
}

/** What the timer still has to do for this case, in order of time. */
export function openSteps(state: CaseState, pack: CompiledPack, calendar: WorkingCalendar): readonly ClockStep[] {
  const pace: Pace = { calendar, hours: pack.hours };
  const steps: ClockStep[] = [];
  for (const { run, definition } of running(state, pack)) {
    const due = dueOf(run, definition, pace);
    for (const pause of run.pauses) {
      const at = pause.to === null ? resumesAt(pause, calendar.zone) : Number.POSITIVE_INFINITY;
      if (Number.isFinite(at)) steps.push({ at, clock: run.code, dueAt: due.dueAt, step: 'resume' });
    }
    for (const step of definition.ladder) {
      if (run.stepsTaken.includes(step.code)) continue;
      const at = stepAt(step, run, definition, due, pace);
      if (Number.isFinite(at)) steps.push({ at, clock: run.code, dueAt: due.dueAt, step });
    }
  }
  return steps.length > 1 ? steps.sort((a, b) => a.at - b.at) : steps;
}

/** The moment of the next step of any clock: what the row keeps as `next_step_at`. Null: nothing to wait for. */
export function nextStepAt(state: CaseState, pack: CompiledPack, calendar: WorkingCalendar): { readonly at: EpochMs | null } {
  return { at: openSteps(state, pack, calendar)[0]?.at ?? null };
}
