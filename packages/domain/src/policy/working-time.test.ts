import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateOf, getDayNumber } from '../base/civil-date.ts';
import { addOfficeTime, officeTimeBetween } from './office-time.ts';
import type { Duration } from './pack.ts';
import { at, calendarFor, china, office, wall } from './testing/calendar.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';
import { addDuration, addRunning } from './working-time.ts';
import { momentOf } from './zone.ts';

const midnight = { ...office, dayEnds: 1440 };

function due(start: string, amount: number, unit: Duration['unit']): string | null {
  return wall(addDuration(at(start), { amount, unit }, china, office).dueAt);
}

describe('the working calendar of China', () => {
  it('has 248 working days in 2025 and in 2026', () => {
    expect(workingDaysBetween(getDayNumber('2024-12-31'), getDayNumber('2025-12-31'), china)).toBe(248);
    expect(workingDaysBetween(getDayNumber('2025-12-31'), getDayNumber('2026-12-31'), china)).toBe(248);
  });

  it('has these by month in 2026', () => {
    const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10));
    const ends = [...months.slice(1), '2027-01-01'];
    const counts = months.map((first, index) => workingDaysBetween(getDayNumber(first) - 1, getDayNumber(ends[index] ?? '') - 1, china));
    expect(counts).toEqual([21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23]);
  });

  it('works on make-up days and rests on moved ones', () => {
    expect(isWorkingDay('2026-09-20', china)).toBe(true);
    expect(isWorkingDay('2026-10-05', china)).toBe(false);
  });
});

describe('working days, the start day not counted', () => {
  it.each([
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-02-13', 5, '2026-02-27'],
    ['2026-02-13', 15, '2026-03-12'],
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2025-09-26', 1, '2025-09-28'],
    ['2025-09-30', 5, '2025-10-14'],
    ['2025-12-31', 1, '2026-01-04'],
  ])('%s + %i → %s', (start, days, end) => {
    for (const time of ['00:00', '10:00', '23:59']) expect(due(`${start} ${time}`, days, 'working-days')).toBe(`${end} 17:30`);
  });

  it('end at 24:00 where the office keeps no hours, written with the day they belong to', () => {
    const { dueAt } = addDuration(at('2026-09-30 10:00'), { amount: 1, unit: 'working-days' }, china, midnight);
    expect(dueAt).toBe(at('2026-10-09 00:00') - 1);
  });

  it('fall on a working day, however long, and one day more never comes earlier', () => {
    const moments = fc.integer({ min: at('2025-01-01 00:00'), max: at('2026-11-30 00:00') });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 15 }), (start, amount) => {
        const one = addDuration(start, { amount, unit: 'working-days' }, china, office);
        const more = addDuration(start, { amount: amount + 1, unit: 'working-days' }, china, office);
        const date = wall(one.dueAt)?.slice(0, 10) ?? '';
        expect(isWorkingDay(date, china)).toBe(true);
        expect(more.dueAt).toBeGreaterThan(one.dueAt);
        expect(workingDaysBetween(getDayNumber((wall(start) ?? '').slice(0, 10)), getDayNumber(date), china)).toBe(amount);
      }),
    );
  });
});

describe('natural days', () => {
  it('end with the next working day where the last one is a day off (Civil Code art. 203)', () => {
    expect(due('2026-09-21 10:00', 10, 'natural-days')).toBe('2026-10-08 17:30');
    expect(due('2026-09-18 10:00', 2, 'natural-days')).toBe('2026-09-20 17:30');
    expect(due('2026-06-01 10:00', 7, 'natural-days')).toBe('2026-06-08 17:30');
  });
});

describe('hours', () => {
  it('run round the clock', () => {
    expect(due('2026-09-30 23:50', 15, 'minutes')).toBe('2026-10-01 00:05');
    expect(due('2026-09-30 23:00', 24, 'hours')).toBe('2026-10-01 23:00');
  });

  it('of work leave out lunch, nights and days off', () => {
    expect(due('2026-09-30 11:00', 2, 'working-hours')).toBe('2026-09-30 14:30');
    expect(due('2026-09-30 16:30', 2, 'working-hours')).toBe('2026-10-08 09:30');
    expect(due('2026-10-03 12:00', 1, 'working-hours')).toBe('2026-10-08 09:30');
    expect(due('2026-09-29 10:00', 2, 'working-hours')).toBe('2026-09-29 12:00');
  });

  it('of work are measured as they are added', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: at('2025-01-01 00:00'), max: at('2026-10-30 00:00') }),
        fc.integer({ min: 1, max: 40 * 3_600_000 }),
        (from, ms) => {
          expect(officeTimeBetween(from, addOfficeTime(from, ms, china, office), china, office)).toBe(ms);
        },
      ),
    );
  });
});

describe('a year that is not published', () => {
  it('counts Monday to Friday without the fixed-date holidays, and says so', () => {
    const overNewYear = addDuration(at('2026-12-31 10:00'), { amount: 1, unit: 'working-days' }, china, office);
    expect([wall(overNewYear.dueAt), overNewYear.provisional]).toEqual(['2027-01-04 17:30', true]);
    const october = addDuration(at('2027-09-30 10:00'), { amount: 1, unit: 'working-days' }, china, office);
    expect([wall(october.dueAt), october.provisional]).toEqual(['2027-10-04 17:30', true]);
    expect(addDuration(at('2026-12-30 10:00'), { amount: 1, unit: 'working-days' }, china, office).provisional).toBe(false);
  });

  it('is counted anew once it is', () => {
    const known = { ...china, version: 'next', knownYears: new Set([2025, 2026, 2027]), exceptions: new Map([['2027-01-04', false]]) };
    const { dueAt, provisional } = addDuration(at('2026-12-31 10:00'), { amount: 1, unit: 'working-days' }, known, office);
    expect([wall(dueAt), provisional]).toEqual(['2027-01-01 17:30', false]);
  });
});

describe('pauses', () => {
  const pause = (from: string, to: string) => ({ from: at(from), to: at(to) });
  const paused = (start: string, amount: number, unit: Duration['unit'], ...pauses: { from: number; to: number }[]) =>
    wall(addRunning(at(start), { amount, unit }, pauses, { calendar: china, hours: office }).dueAt);

  it('leave what was left: two of five days used, three to go', () => {
    // Monday 6 July; Tuesday and Wednesday are used when it pauses on Thursday, until Friday a week later
    expect(paused('2026-07-06 10:00', 5, 'working-days', pause('2026-07-09 09:00', '2026-07-18 00:00'))).toBe('2026-07-22 17:30');
  });

  it('within one day neither cost nor gain a day', () => {
    expect(paused('2026-07-06 10:00', 5, 'working-days', pause('2026-07-08 09:00', '2026-07-08 16:00'))).toBe('2026-07-13 17:30');
  });

  it('do not bring back a limit that has run out', () => {
    expect(paused('2026-07-06 10:00', 1, 'working-days', pause('2026-07-07 18:00', '2026-07-20 00:00'))).toBe('2026-07-07 17:30');
    expect(paused('2026-07-06 10:00', 1, 'hours', pause('2026-07-06 12:00', '2026-07-20 00:00'))).toBe('2026-07-06 11:00');
  });

  it('move hours by their own length', () => {
    expect(paused('2026-07-06 10:00', 4, 'hours', pause('2026-07-06 11:00', '2026-07-06 13:00'))).toBe('2026-07-06 16:00');
    expect(paused('2026-07-06 10:00', 4, 'working-hours', pause('2026-07-06 11:00', '2026-07-06 15:30'))).toBe('2026-07-07 09:30');
  });

  it('never make a limit end earlier, and never while the clock stands still', () => {
    const amounts = fc.record({
      amount: fc.integer({ min: 1, max: 8 }),
      unit: fc.constantFrom('minutes', 'hours', 'working-hours', 'working-days', 'natural-days') as fc.Arbitrary<Duration['unit']>,
    });
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 5e8 }), fc.integer({ min: 1, max: 9e8 })), { maxLength: 3 });
    fc.assert(
      fc.property(fc.integer({ min: at('2025-02-01 00:00'), max: at('2026-06-01 00:00') }), amounts, gaps, (start, limit, lengths) => {
        let from = start;
        const pauses = lengths.map(([run, rest]) => {
          const one = { from: from + run, to: from + run + rest };
          from = one.to;
          return one;
        });
        const pace = { calendar: china, hours: midnight };
        const due = addRunning(start, limit, pauses, pace).dueAt;
        expect(due).toBeGreaterThanOrEqual(addRunning(start, limit, pauses.slice(0, -1), pace).dueAt);
        expect(pauses.every((gap) => due <= gap.from || due >= gap.to)).toBe(true);
      }),
    );
  });
});

describe('the office zone', () => {
  it('decides, wherever the host is', () => {
    const home = process.env.TZ;
    const hosts = ['UTC', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
      process.env.TZ = zone;
      const own = new Date(Date.UTC(2026, 8, 30)).getTimezoneOffset();
      return { own, due: due('2026-09-30 10:00', 1, 'working-days'), hours: due('2026-09-30 16:30', 2, 'working-hours') };
    });
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
    expect(hosts.map((host) => host.own)).toEqual([0, 240, -840]); // the host did move
    expect(new Set(hosts.map((host) => `${host.due} ${host.hours}`))).toEqual(new Set(['2026-10-08 17:30 2026-10-08 09:30']));
  });

  it('decides what day it is, not the host or UTC', () => {
    const late = at('2026-09-29 23:30'); // still the 29th in Shanghai, 15:30 in UTC
    const early = at('2026-09-30 00:30'); // the 30th in Shanghai, still the 29th in UTC
    expect(wall(addDuration(late, { amount: 1, unit: 'working-days' }, china, office).dueAt)).toBe('2026-09-30 17:30');
    expect(wall(addDuration(early, { amount: 1, unit: 'working-days' }, china, office).dueAt)).toBe('2026-10-08 17:30');
    const urumqi = calendarFor('Asia/Urumqi'); // two hours behind
    expect(wall(addDuration(early, { amount: 1, unit: 'working-days' }, urumqi, office).dueAt)).toBe('2026-09-30 19:30');
  });

  it('keeps wall-clock hours over a change of summer time', () => {
    const berlin = { ...calendarFor('Europe/Berlin'), exceptions: new Map<string, boolean>() };
    const friday = Date.parse('2026-03-27T12:00:00+01:00');
    const { dueAt } = addDuration(friday, { amount: 1, unit: 'working-days' }, berlin, office);
    expect(new Date(dueAt).toISOString()).toBe('2026-03-30T15:30:00.000Z'); // 17:30 in summer time
    expect(new Date(momentOf('Europe/Berlin', getDayNumber('2026-10-25'), 1440)).toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('agrees with Intl at every hour around its changes', () => {
    const zones = ['Asia/Shanghai', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2027, 0, 1) }), (zone, moment) => {
        const day = getDayNumber(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(moment));
        const from = momentOf(zone, day, 0);
        expect(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(from)).toBe(civilDateOf(day));
        expect(from).toBeLessThanOrEqual(moment);
        expect(momentOf(zone, day, 1440)).toBeGreaterThan(moment);
      }),
    );
  });
});
