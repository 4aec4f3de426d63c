import { describe, expect, it } from 'vitest';
import { smallPack } from '../../cases/testing/small-pack.ts';
import { at, wall } from '../testing/calendar.ts';
import { packWith, pothole, run, staff, twoHours } from './testing/small-office.ts';

/** 18 September 2026 is a Friday; Saturday is off, Sunday the 20th a make-up day 调休. The office is open 8:30-12:00 and 13:30-17:30. */
const weekend = [pothole('2026-09-18 16:50'), pothole('2026-09-18 20:00'), pothole('2026-09-18 21:00')];
const oneEach = staff({ centre: [1, 30], roads: [1, 120], checkers: [1, 60] });

describe('three potholes before a weekend, one person at each desk', () => {
  it('each closes at the minute that a clerk reckons by hand', () => {
    const { run: record } = run(smallPack, weekend, oneEach);
    // Centre 16:50-17:20; roads 10 minutes on Friday, 110 on Sunday, to 10:20; check to 11:20.
    // Centre Sunday 8:30-9:00; roads 10:20-12:00 and 13:30-13:50; check to 14:50.
    // Centre 9:00-9:30; roads 13:50-15:50; check to 16:50.
    expect(record.cases.map(({ closedAt }) => wall(closedAt))).toEqual(['2026-09-20 11:20', '2026-09-20 14:50', '2026-09-20 16:50']);
  });

  it('waiting is counted in hours of work: 80 and 170 minutes for the roads, no night and no lunch', () => {
    const { figures } = run(smallPack, weekend, oneEach);
    const roads = figures.desks.find(({ code }) => code === 'roads');
    expect(roads).toMatchObject({ persons: 1, cases: 3, workMinutes: 360, medianWait: 80, wait90: 170, longestWait: 170, late: 0 });
    expect(roads?.peak && { ...roads.peak, at: wall(roads.peak.at) }).toEqual({ waiting: 2, at: '2026-09-20 09:30' });
    // One working day of 450 minutes in the period: Friday. (The reports lie on it, so do the hours they are measured by.)
    expect(roads?.load).toBeCloseTo(360 / 450);
    expect(roads?.needed).toBe(1);
    expect(figures).toMatchObject({ cases: 3, late: 0, reworked: 0, provisional: 0 });
    expect(figures.clocks).toEqual([
      { code: 'handling', cases: 3, late: 0 },
      { code: 'whole', cases: 3, late: 0 },
      { code: 'check', cases: 3, late: 0 },
    ]);
  });

  it('with two hours to handle it the queue of the roads makes two late, and one person more saves one of them', () => {
    // Due Sunday 10:20 (done 10:20, in time), 11:00 (13:50) and 11:30 (15:50).
    const { figures, bottleneck } = run(packWith(twoHours), weekend, oneEach);
    expect(figures.clocks).toEqual([{ code: 'handling', cases: 3, late: 2 }]);
    expect(figures.desks.find(({ code }) => code === 'roads')?.late).toBe(2);
    // Two persons: the second is done 9:00-11:00, in time; the third begins at 10:20 and is done at 13:50.
    expect(bottleneck).toMatchObject({ desk: 'roads', withOneMore: { late: 1 } });
  });

  it('work that is longer than its limit makes nobody a bottleneck', () => {
    const { figures, bottleneck } = run(packWith(twoHours), weekend.slice(0, 1), staff({ roads: [5, 121] }));
    expect(figures).toMatchObject({ late: 1, lateAnyway: 1 });
    expect(figures.desks.map(({ late }) => late)).toEqual([0, 0, 0]);
    expect(bottleneck).toBeNull();
  });
});

describe('a limit in minutes', () => {
  const quarter = packWith({ amount: 15, unit: 'minutes' });
  const ready = staff({ centre: [9, 1], roads: [1, 10] });

  it('is lost at night whatever the queue, and in office hours only by it', () => {
    // 20:00 and 20:01 are dispatched at 8:31 and 8:31; their quarter of an hour ends 8:46: done 8:41 and 8:51. Begun at night there is no clock yet.
    const { figures } = run(quarter, [pothole('2026-09-21 20:00'), pothole('2026-09-21 20:01')], ready);
    expect(figures).toMatchObject({ late: 1, lateAnyway: 0 });
    // With the clock on the whole case, both are lost at 20:15 and 20:16, though the second waits as well.
    const whole = {
      ...quarter,
      clocks: quarter.clocks.map((clock) => ({ ...clock, runsIn: ['new', 'given', 'handling'], restartsOn: [] })),
    };
    const night = run(whole, [pothole('2026-09-21 20:00'), pothole('2026-09-21 20:01')], ready);
    expect(night.figures).toMatchObject({ late: 2, lateAnyway: 2 });
    expect(night.bottleneck).toBeNull();
    const day = run(whole, [pothole('2026-09-21 10:00'), pothole('2026-09-21 10:00', { id: 'second' })], ready);
    expect(day).toMatchObject({ figures: { late: 1, lateAnyway: 0 }, bottleneck: { desk: 'roads', withOneMore: { late: 0 } } });
  });
});

describe('the queue', () => {
  it('takes the most urgent first, not the oldest', () => {
    const [limit, short] = [{ amount: 5, unit: 'working-days' } as const, { amount: 1, unit: 'working-hours' } as const];
    const pack = packWith(limit);
    const urgent = pack.clocks.map((clock) => ({
      ...clock,
      limits: [{ clause: 'test', categories: ['lamp'], levels: null, severities: null, limit: short }],
    }));
    const cases = [pothole('2026-09-21 08:30'), pothole('2026-09-21 08:31'), pothole('2026-09-21 08:32', { category: 'lamp' })];
    const { run: record } = run({ ...pack, clocks: urgent }, cases, staff({ centre: [9, 1], roads: [1, 20], checkers: [9, 1] }));
    expect(record.cases.map(({ closedAt }) => wall(closedAt)?.slice(11))).toEqual(['08:52', '09:32', '09:12']);
  });

  it('a case may say how many minutes it took the unit', () => {
    const cases = [pothole('2026-09-21 08:30', { minutes: 5 }), pothole('2026-09-21 08:30', { id: 'b', minutes: 50 })];
    const { figures } = run(smallPack, cases, staff({ roads: [1, 20] }));
    expect(figures.desks.find(({ code }) => code === 'roads')?.workMinutes).toBe(55);
    expect(figures.desks.find(({ code }) => code === 'centre')).toMatchObject({
      workMinutes: 20,
      persons: null,
      load: null,
      assumed: true,
    });
  });
});

describe('rework', () => {
  const cases = Array.from({ length: 400 }, (_, index) => pothole('2026-09-21 08:30', { id: `${index}` }));

  it('sends that share of checks back to the unit, whose clock begins anew, and draws the same for the same seed', () => {
    const often = (seed: number, rework: number) => run(smallPack, cases, staff({}), { rework, seed });
    const first = often(1, 0.25);
    const roads = first.figures.desks.find(({ code }) => code === 'roads');
    expect(first.figures.reworked / 400).toBeCloseTo(0.25, 1);
    expect((roads?.turns ?? 0) / 400).toBeCloseTo(1 / 0.75, 1); // those that fail again come back again
    expect(often(1, 0.25).figures).toEqual(first.figures);
    expect(often(2, 0.25).figures.reworked).not.toBe(first.figures.reworked);
    expect(often(1, 0).figures.reworked).toBe(0);
  });
});

describe('what happened in truth', () => {
  it('an answer counts as late after the last moment at which every limit could be kept', () => {
    const answered = (moment: string) => pothole('2026-09-18 10:00', { answeredAt: at(moment) });
    const cases = [answered('2026-09-25 17:30'), answered('2026-09-28 17:30'), answered('2026-10-08 17:31'), pothole('2026-09-18 10:00')];
    // Five working days: 20, 21, 22, 23, 24 September, for Sunday the 20th is worked and nothing else has a limit.
    expect(run(packWith({ amount: 5, unit: 'working-days' }), cases, staff({})).reality).toEqual({ answered: 3, late: 3 });
    expect(run(packWith({ amount: 7, unit: 'working-days' }), cases, staff({})).reality).toEqual({ answered: 3, late: 1 });
    // The whole is to take 20 days, to 8 October; the holiday ends on the 7th.
    expect(run(smallPack, cases, staff({})).reality).toEqual({ answered: 3, late: 1 });
  });

  it('without any limit nothing can be said', () => {
    const cases = [pothole('2026-09-18 10:00', { answeredAt: at('2026-09-25 17:30') })];
    expect(run({ ...smallPack, clocks: [] }, cases, staff({}))).toMatchObject({ reality: null, figures: { late: 0, clocks: [] } });
  });
});

describe('the staff', () => {
  it('says for others how long a unit takes, not how long the centre or a checker does', () => {
    const { figures } = run(smallPack, weekend, { teams: new Map(), others: { persons: 2, minutes: 200 } });
    expect(figures.desks.map(({ code, persons, minutes, assumed }) => [code, persons, minutes, assumed])).toEqual([
      ['centre', 2, 10, true],
      ['roads', 2, 200, false],
      ['checkers', 2, 30, true],
    ]);
  });
});
