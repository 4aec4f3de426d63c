import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDayNumber } from '../base/civil-date.ts';
import { hour } from '../base/instant.ts';
import type { WorkingCalendar } from '../policy/calendar.ts';
import { absentFrom, dutyGaps, isShift, laterBy, overlap, type Span, wantedIn, weekOf, without } from './duty.ts';

const zone = 'Asia/Shanghai';
const at = (text: string) => Date.parse(`${text}:00+08:00`);
const span = (from: string, to: string): Span => ({ from: at(from), to: at(to) });
const monday = getDayNumber('2026-09-14');
const calendar: WorkingCalendar = { zone, version: '1', exceptions: new Map([['2026-09-20', true]]), knownYears: new Set([2026]) };
const hours = { spans: [[510, 690] as const, [810, 1050] as const], dayEnds: 1050 };
const always: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const manned = (from: string, to: string, terms: readonly Span[] = [always]) => ({ ...span(from, to), terms });

describe('a shift', () => {
  it('across midnight is one shift, of at most a day', () => {
    expect(isShift(span('2026-09-14T20:00', '2026-09-15T08:00'))).toBe(true);
    expect(isShift(span('2026-09-14T08:00', '2026-09-15T08:00'))).toBe(true);
    expect(isShift(span('2026-09-14T08:00', '2026-09-15T08:01'))).toBe(false);
    expect(isShift(span('2026-09-14T08:00', '2026-09-14T08:00'))).toBe(false);
  });

  it('meets the next one without overlapping it', () => {
    expect(overlap(span('2026-09-14T08:00', '2026-09-14T20:00'), span('2026-09-14T20:00', '2026-09-15T08:00'))).toBe(false);
    expect(overlap(span('2026-09-14T08:00', '2026-09-14T20:01'), span('2026-09-14T20:00', '2026-09-15T08:00'))).toBe(true);
  });

  it('keeps its hours by the wall clock when it is copied a week forward, also over a change of clocks', () => {
    expect(laterBy(7, span('2026-09-14T20:00', '2026-09-15T08:00'), zone)).toEqual(span('2026-09-21T20:00', '2026-09-22T08:00'));
    const berlin = laterBy(7, { from: Date.parse('2026-10-19T08:00+02:00'), to: Date.parse('2026-10-19T20:00+02:00') }, 'Europe/Berlin');
    expect(berlin).toEqual({ from: Date.parse('2026-10-26T08:00+01:00'), to: Date.parse('2026-10-26T20:00+01:00') });
  });
});

describe('gaps of a week', () => {
  it('round the clock (S-C 24 h): from the end of a shift to the beginning of the next', () => {
    const wanted = wantedIn(monday, 'all-day', calendar, hours);
    expect(dutyGaps(wanted, [])).toEqual([weekOf(monday, zone)]);
    const shifts = [manned('2026-09-13T20:00', '2026-09-14T08:00'), manned('2026-09-14T09:00', '2026-09-21T08:00')];
    expect(dutyGaps(wanted, shifts)).toEqual([span('2026-09-14T08:00', '2026-09-14T09:00')]);
  });

  it('in office hours: nights, lunch and days off want nobody, a make-up day does', () => {
    const wanted = wantedIn(monday, 'office-hours', calendar, hours);
    expect(wanted).toHaveLength(12);
    const all = [14, 15, 16, 17, 18].map((date) => manned(`2026-09-${date}T08:30`, `2026-09-${date}T17:30`));
    expect(dutyGaps(wanted, all)).toEqual([span('2026-09-20T08:30', '2026-09-20T11:30'), span('2026-09-20T13:30', '2026-09-20T17:30')]);
  });

  it('show the shift of somebody whose post has ended, from the hour it ended', () => {
    const shift = manned('2026-09-16T20:00', '2026-09-17T08:00', [{ from: always.from, to: at('2026-09-17T00:00') }]);
    expect(absentFrom(shift)).toEqual([span('2026-09-17T00:00', '2026-09-17T08:00')]);
    expect(dutyGaps([span('2026-09-16T20:00', '2026-09-17T08:00')], [shift])).toEqual(absentFrom(shift));
  });
});

const anySpan = fc
  .tuple(fc.nat(200), fc.integer({ min: 1, max: 40 }))
  .map(([from, length]) => ({ from: from * hour, to: (from + length) * hour }));

it('what is covered and what is not make up the whole, and never touch', () => {
  fc.assert(
    fc.property(anySpan, fc.array(anySpan, { maxLength: 12 }), (whole, taken) => {
      const left = without(whole, taken);
      for (let moment = whole.from; moment < whole.to; moment += hour) {
        const covered = taken.some((one) => one.from <= moment && moment < one.to);
        const open = left.filter((one) => one.from <= moment && moment < one.to).length;
        expect(open).toBe(covered ? 0 : 1);
      }
      expect(left.every((one) => one.from >= whole.from && one.to <= whole.to && one.from < one.to)).toBe(true);
    }),
  );
});
