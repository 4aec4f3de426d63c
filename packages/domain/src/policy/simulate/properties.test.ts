import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minute } from '../../base/instant.ts';
import { smallPack } from '../../cases/testing/small-pack.ts';
import { addOfficeTime, officeTimeBetween } from '../office-time.ts';
import type { CompiledPack } from '../pack.ts';
import { at, china, office } from '../testing/calendar.ts';
import { OfficeAxis } from './office-axis.ts';
import type { PastCase } from './past-case.ts';
import { packWith, pothole, run, staff, twoHours } from './testing/small-office.ts';

const start = at('2026-09-14 00:00');
const moments = fc.integer({ min: 0, max: 12 * 24 * 60 }).map((minutes) => start + minutes * minute);
const persons = fc.integer({ min: 1, max: 4 });
const hours = fc.integer({ min: 1, max: 12 });
const category = fc.constantFrom('pothole', 'lamp');
const casesOf = (minutes: fc.Arbitrary<number | null>) =>
  fc
    .array(fc.record({ reportedAt: moments, minutes, category }), { minLength: 1, maxLength: 40 })
    .map((list) => list.map((one, index): PastCase => ({ ...pothole('2026-09-14 08:30'), ...one, id: `${index}` })));
const alike = casesOf(fc.constant(null));
const unlike = casesOf(fc.integer({ min: 1, max: 400 }));

/** So many working hours to handle a pothole, and so many for a lamp. */
function limits(potholes: number, lamps: number): CompiledPack {
  const pack = packWith({ ...twoHours, amount: potholes });
  const row = { clause: 'test', categories: ['lamp'], levels: null, severities: null, limit: { ...twoHours, amount: lamps } };
  return { ...pack, clocks: pack.clocks.map((clock) => ({ ...clock, limits: [row] })) };
}
const late = (pack: CompiledPack, cases: readonly PastCase[], count: number) =>
  run(pack, cases, staff({ roads: [count, 60] })).figures.late;

describe('one person more at a single desk', () => {
  it('never makes more cases late where all take as long', () => {
    const property = fc.property(alike, persons, hours, hours, (cases, count, potholes, lamps) => {
      const pack = limits(potholes, lamps);
      expect(late(pack, cases, count + 1)).toBeLessThanOrEqual(late(pack, cases, count));
    });
    fc.assert(property, { numRuns: 300, seed: 5 });
  });

  it('may do so where they do not: two persons have begun two long works when the urgent one comes, one had not', () => {
    const lamp = (id: string, minutes: number) => pothole('2026-09-21 08:30', { id, minutes, category: 'lamp' });
    const cases = [lamp('1', 60), lamp('2', 10), lamp('3', 300), lamp('4', 300), pothole('2026-09-21 09:31', { minutes: 60 })];
    // One: 60 minutes, 10 minutes, and at 9:40 the pothole, due 11:31. Two: at 9:31 both are busy until the afternoon.
    expect(late(limits(2, 40), cases, 1)).toBe(0);
    expect(late(limits(2, 40), cases, 2)).toBe(1);
    expect(late(limits(2, 40), cases, 3)).toBe(0);
  });
});

it('a longer limit for all, which leaves the order as it was, never makes more cases late', () => {
  const property = fc.property(unlike, persons, hours, hours, (cases, count, one, other) => {
    const [short, long] = [Math.min(one, other), Math.max(one, other)];
    expect(late(limits(long, long), cases, count)).toBeLessThanOrEqual(late(limits(short, short), cases, count));
  });
  fc.assert(property, { numRuns: 300, seed: 5 });
});

it('every case is counted once, whatever happens to it, and the same input gives the same result', () => {
  const property = fc.property(unlike, persons, fc.constantFrom(0, 0.3, 0.9), fc.nat(), (cases, count, rework, seed) => {
    const team = staff({ centre: [count, 10], roads: [count, 60], checkers: [1, 30] });
    const result = run(smallPack, cases, team, { rework, seed });
    expect(result.run.cases.map(({ id }) => id).sort()).toEqual(cases.map(({ id }) => id).sort());
    expect(result.run.cases.every(({ closedAt, reportedAt }) => closedAt > reportedAt)).toBe(true);
    const turns = result.run.cases.reduce((sum, { reworked }) => sum + 1 + reworked, 0);
    expect(result.figures.desks.find(({ code }) => code === 'roads')?.turns).toBe(turns);
    expect(run(smallPack, cases, team, { rework, seed })).toEqual(result);
  });
  fc.assert(property, { numRuns: 100, seed: 5 });
});

it('office time laid end to end agrees with the office time of limits', () => {
  const pace = { calendar: china, hours: office };
  const property = fc.property(moments, fc.integer({ min: 1, max: 20 * 480 }), (from, minutes) => {
    const axis = new OfficeAxis(start, pace);
    const position = axis.positionOf(from) + minutes * minute;
    expect(axis.closing(position)).toBe(addOfficeTime(from, minutes * minute, china, office));
    expect(axis.positionOf(axis.opening(position))).toBe(position);
    expect(axis.positionOf(from)).toBe(officeTimeBetween(start, from, china, office));
  });
  fc.assert(property, { numRuns: 500, seed: 5 });
});
