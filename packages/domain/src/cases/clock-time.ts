import type { DayNumber } from '../base/civil-date.ts';
import { findDayNumber, getDayNumber } from '../base/civil-date.ts';
import type { EpochMs } from '../base/instant.ts';
import { shareOfDay } from '../policy/office-time.ts';
import type { ClockDefinition, LadderStep } from '../policy/pack.ts';
import { workingDayFrom, workingDaysBetween } from '../policy/working-days.ts';
import type { Due, Pace, Pause } from '../policy/working-time.ts';
import { addDuration, addRunning, countedDay, endOf } from '../policy/working-time.ts';
import { dayAt, momentOf } from '../policy/zone.ts';
import type { RunningClock } from './state.ts';

/** When a deferral ends by itself: the midnight after its agreed date. Infinity: it waits for somebody. */
export function resumesAt(pause: RunningClock['pauses'][number], zone: string): EpochMs {
  const until = pause.until === null ? undefined : findDayNumber(pause.until);
  return until === undefined ? Number.POSITIVE_INFINITY : momentOf(zone, until, 1440);
}

function pausesOf(run: RunningClock, zone: string): readonly Pause[] {
  return run.pauses.map((pause) => ({ from: pause.from, to: Math.min(pause.to ?? Number.POSITIVE_INFINITY, resumesAt(pause, zone)) }));
}

/** The pause in which the clock stands at that moment, with the moment of its end by itself. */
export function findPauseAt(run: RunningClock, zone: string, now: EpochMs): Pause | undefined {
  return pausesOf(run, zone).find((pause) => pause.from <= now && now < pause.to);
}

/**
 * The limit's last moment. An extension 延期 replaces what was before by the end of its agreed date; a deferral 缓办 after it moves it on by the days
 * that were left. Infinity while the clock waits for somebody without a date.
 */
export function dueOf(run: RunningClock, definition: ClockDefinition, pace: Pace): Due {
  const pauses = pausesOf(run, pace.calendar.zone);
  if (run.extendedTo === null) return addRunning(run.startedAt, definition.limit, pauses, pace);
  const agreed = getDayNumber(run.extendedTo);
  const fixed = endOf(run.startedAt, agreed, pace);
  if (!pauses.some((pause) => pause.from <= fixed.dueAt)) return { dueAt: fixed.dueAt, provisional: false };
  return addRunning(run.startedAt, { amount: daysOf(run, definition, agreed, pace), unit: daysUnit(definition) }, pauses, pace);
}

function daysUnit(definition: ClockDefinition): 'working-days' | 'natural-days' {
  return definition.limit.unit === 'natural-days' ? 'natural-days' : 'working-days';
}

/** An extended clock is measured in days from its start to the agreed date, whatever its limit's unit. */
function daysOf(run: RunningClock, definition: ClockDefinition, agreed: DayNumber, { calendar }: Pace): number {
  const start = dayAt(calendar.zone, run.startedAt);
  const days = daysUnit(definition) === 'natural-days' ? agreed - start : workingDaysBetween(start, agreed, calendar);
  return Math.max(1, days);
}

/**
 * When a step of the ladder is due. A share of a limit in days falls into office hours, never at midnight; share 1 is the first moment after the
 * limit; `after` is counted from the limit like any other duration.
 */
export function stepAt(step: LadderStep, run: RunningClock, definition: ClockDefinition, due: Due, pace: Pace): EpochMs {
  if (!Number.isFinite(due.dueAt) && !('share' in step.at && step.at.share < 1)) return due.dueAt;
  if ('after' in step.at) return addDuration(due.dueAt, step.at.after, pace.calendar, pace.hours).dueAt + 1;
  if (step.at.share >= 1) return due.dueAt + 1;
  return Math.min(shareAt(step.at.share, run, definition, pace), due.dueAt);
}

function shareAt(share: number, run: RunningClock, definition: ClockDefinition, pace: Pace): EpochMs {
  const pauses = pausesOf(run, pace.calendar.zone);
  const { limit } = definition;
  const byDay = run.extendedTo !== null || limit.unit === 'working-days' || limit.unit === 'natural-days';
  if (!byDay) return addRunning(run.startedAt, { amount: limit.amount * share, unit: limit.unit }, pauses, pace).dueAt;
  const days = run.extendedTo === null ? limit.amount : daysOf(run, definition, getDayNumber(run.extendedTo), pace);
  const whole = Math.floor(days * share + 1e-9);
  const part = Math.max(0, days * share - whole);
  const reached = countedDay(run.startedAt, whole + 1, daysUnit(definition), pauses, pace);
  if (!Number.isFinite(reached)) return reached;
  return shareOfDay(workingDayFrom(reached, pace.calendar), part, pace.calendar, pace.hours);
}
