import type { EpochMs } from '../../base/instant.ts';
import { minute } from '../../base/instant.ts';
import { officeTimeBetween } from '../office-time.ts';
import type { Pace } from '../working-time.ts';
import { dayAt, momentOf } from '../zone.ts';

/** The whole days [from, to) that load is measured over, and the minutes of office time in them. */
export type Period = { readonly from: EpochMs; readonly to: EpochMs; readonly minutes: number };

/**
 * The days of the reports, without the first and the last hundredth of them: a single stray report from years before would make every load look
 * small. Null: no case.
 * @param cases in the order of their reports
 */
export function periodOf(cases: readonly { readonly reportedAt: EpochMs }[], { calendar, hours }: Pace): Period | null {
  const stray = Math.floor(cases.length / 100);
  const [first, last] = [cases[stray], cases[cases.length - 1 - stray]];
  if (!first || !last) return null;
  const from = momentOf(calendar.zone, dayAt(calendar.zone, first.reportedAt), 0);
  const to = momentOf(calendar.zone, dayAt(calendar.zone, last.reportedAt), 1440);
  return { from, to, minutes: officeTimeBetween(from, to - 1, calendar, hours) / minute };
}

export function isWithin({ from, to }: Period, moment: EpochMs): boolean {
  return from <= moment && moment < to;
}
