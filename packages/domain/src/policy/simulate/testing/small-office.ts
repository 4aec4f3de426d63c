import { smallPack } from '../../../cases/testing/small-pack.ts';
import type { CompiledPack, Duration } from '../../pack.ts';
import { at, china } from '../../testing/calendar.ts';
import type { PastCase } from '../past-case.ts';
import { type SimulateOptions, simulate } from '../simulate.ts';
import type { Staff } from '../staff.ts';

/** Persons and minutes by desk, such as `{ roads: [1, 120] }`; who is not named has no queue. */
export function staff(teams: Readonly<Record<string, readonly [persons: number, minutes: number]>>): Staff {
  return { teams: new Map(Object.entries(teams).map(([code, [persons, minutes]]) => [code, { persons, minutes }])), others: null };
}

/** A pothole on a road, for the unit `roads`, reported at that moment of Shanghai's wall clock. */
export function pothole(moment: string, more: Partial<PastCase> = {}): PastCase {
  const reportedAt = at(moment);
  return { id: moment, reportedAt, category: 'pothole', text: '', zone: 'road', severity: null, minutes: null, answeredAt: null, ...more };
}

/** The small pack with another limit for handling, and no other clock. */
export function packWith(limit: Duration): CompiledPack {
  return { ...smallPack, clocks: smallPack.clocks.filter(({ code }) => code === 'handling').map((clock) => ({ ...clock, limit })) };
}

export const twoHours: Duration = { amount: 2, unit: 'working-hours' };

export function run(pack: CompiledPack, cases: readonly PastCase[], team: Staff, more: Partial<SimulateOptions> = {}) {
  return simulate(pack, cases, { pace: { calendar: china }, staff: team, rework: 0, seed: 1, knownOnly: false, zone: null, ...more });
}
