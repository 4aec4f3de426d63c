import { civilDateOf, getDayNumber } from '@gridkeeper/domain/base/civil-date.ts';
import type { DutyShift, DutySpan, DutyWeek } from '@gridkeeper/domain/people/duty-wire.ts';
import { momentOf } from '@gridkeeper/domain/policy/zone.ts';

/** What stands on a day of the roster, by time. A shift across midnight is one shift: it stands on its first day, and on the next as going on. */
export type DutyEntry =
  | { readonly kind: 'shift'; readonly from: number; readonly shift: DutyShift }
  | { readonly kind: 'goes-on'; readonly from: number; readonly shift: DutyShift }
  | { readonly kind: 'gap'; readonly from: number; readonly to: number; readonly wholeDay: boolean };

export type DutyDay = {
  readonly date: string;
  /** Milliseconds of the day's beginning and end in the office's zone. */
  readonly from: number;
  readonly to: number;
  readonly isToday: boolean;
  readonly isPast: boolean;
  readonly entries: readonly DutyEntry[];
};

/** The seven days of a week with their shifts and gaps; a gap that lasts over midnight is told on each of its days. */
export function dutyDays(week: DutyWeek, zone: string): readonly DutyDay[] {
  const monday = getDayNumber(week.monday);
  return Array.from({ length: 7 }, (_, i) => {
    const date = civilDateOf(monday + i);
    const from = momentOf(zone, monday + i, 0);
    const to = momentOf(zone, monday + i + 1, 0);
    const entries = [
      ...week.shifts.flatMap((shift): DutyEntry[] => entryOf(shift, from, to)),
      ...week.gaps.flatMap((gap): DutyEntry[] => gapOn(gap, from, to)),
    ].sort((a, b) => a.from - b.from);
    return { date, from, to, isToday: date === week.today, isPast: date < week.today, entries };
  });
}

function entryOf(shift: DutyShift, from: number, to: number): DutyEntry[] {
  const [begins, ends] = [Date.parse(shift.from), Date.parse(shift.to)];
  if (begins >= from && begins < to) return [{ kind: 'shift', from: begins, shift }];
  return begins < from && ends > from ? [{ kind: 'goes-on', from, shift }] : [];
}

function gapOn(gap: DutySpan, from: number, to: number): DutyEntry[] {
  const begins = Math.max(from, Date.parse(gap.from));
  const ends = Math.min(to, Date.parse(gap.to));
  return begins < ends ? [{ kind: 'gap', from: begins, to: ends, wholeDay: begins === from && ends === to }] : [];
}

/** The Monday of the week of a civil day, so many weeks on. */
export function mondayOf(date: string, weeksOn = 0): string {
  const number = getDayNumber(date);
  return civilDateOf(number - ((number + 3) % 7) + weeksOn * 7);
}
