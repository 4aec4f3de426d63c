import type { ClockView } from '@gridkeeper/domain/cases/wire.ts';
import { civilDate, civilDaysBetween } from '../time.ts';

export type ClockLight = ClockView['light'] | 'paused';

export type ClockWords = {
  readonly light: ClockLight;
  readonly key:
    | 'clock.paused'
    | 'clock.overdueDays'
    | 'clock.overdueHours'
    | 'clock.today'
    | 'clock.workingDays'
    | 'clock.days'
    | 'clock.hours'
    | 'clock.minutes';
  readonly count: number;
  /** Last civil day of the limit, in the office's zone: a limit that ends at 24:00 belongs to the day before. */
  readonly lastDay: string;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How a clock 时限 reads at a moment. The light turns to overdue by itself while a screen stays open. */
export function clockWords(clock: ClockView, nowMs: number, zone: string): ClockWords {
  const dueMs = Date.parse(clock.dueAt);
  const lastDay = civilDate(dueMs - 1, zone);
  if (clock.pausedUntil !== null) return { light: 'paused', key: 'clock.paused', count: 0, lastDay };
  const late = nowMs - dueMs;
  if (late >= dayMs) return { light: 'overdue', key: 'clock.overdueDays', count: Math.floor(late / dayMs), lastDay };
  if (late >= 0) return { light: 'overdue', key: 'clock.overdueHours', count: Math.max(1, Math.floor(late / hourMs)), lastDay };
  return { light: clock.light, lastDay, ...remaining(clock, nowMs, dueMs, zone) };
}

function remaining(clock: ClockView, nowMs: number, dueMs: number, zone: string): Pick<ClockWords, 'key' | 'count'> {
  const leftMs = dueMs - nowMs;
  if (clock.workingDaysLeft !== undefined && clock.workingDaysLeft > 0) return { key: 'clock.workingDays', count: clock.workingDaysLeft };
  if (leftMs < hourMs) return { key: 'clock.minutes', count: Math.ceil(leftMs / 60_000) };
  if (leftMs < 12 * hourMs) return { key: 'clock.hours', count: Math.floor(leftMs / hourMs) };
  const days = civilDaysBetween(nowMs, dueMs - 1, zone);
  return days === 0 ? { key: 'clock.today', count: 0 } : { key: 'clock.days', count: days };
}
