import type { EpochMs } from '../../base/instant.ts';
import { minute } from '../../base/instant.ts';
import type { CompiledPack } from '../pack.ts';
import type { Pace } from '../working-time.ts';
import { isWithin, type Period, periodOf } from './period.ts';
import type { CaseRecord, Peak, RunRecord, TurnRecord } from './run-record.ts';
import type { Desk } from './staff.ts';

/** Of the cases in which the clock ran, those in which it ran out at least once. */
export type ClockFigures = { readonly code: string; readonly cases: number; readonly late: number };

/** Minutes are of office time. */
export type DeskFigures = Desk & {
  /** Cases that came here, and how often. */
  readonly cases: number;
  readonly turns: number;
  readonly workMinutes: number;
  /** Work that came in the period, to the hours of the persons in it; above 1 they cannot keep up. Null: no queue, or no working day. */
  readonly load: number | null;
  /** How many persons the work of the period takes at the least; null: no working day. */
  readonly needed: number | null;
  readonly medianWait: number;
  /** Nine of ten waited no longer. */
  readonly wait90: number;
  readonly longestWait: number;
  /** Cases that ran out of time because of the queue here. */
  readonly late: number;
  readonly peak: Peak | null;
};

export type Figures = {
  readonly cases: number;
  readonly late: number;
  /** Of the late ones, those that no queue made late: reported after hours, or the work alone takes longer than the limit. */
  readonly lateAnyway: number;
  readonly reworked: number;
  readonly provisional: number;
  readonly lastClosedAt: EpochMs | null;
  readonly period: Period | null;
  readonly clocks: readonly ClockFigures[];
  /** In the order of the pack's units; others after them. */
  readonly desks: readonly DeskFigures[];
};

export function figuresOf(run: RunRecord, pack: CompiledPack, pace: Pace): Figures {
  const { cases, turns } = run;
  const period = periodOf(cases, pace);
  const order = new Map(pack.units.map(({ code }, index) => [code, index]));
  const placeOf = ({ code }: Desk) => order.get(code) ?? pack.units.length;
  return {
    cases: cases.length,
    late: cases.filter(isLate).length,
    lateAnyway: cases.filter(isLateAnyway).length,
    reworked: cases.filter(({ reworked }) => reworked > 0).length,
    provisional: cases.filter(({ provisional }) => provisional).length,
    lastClosedAt: cases.reduce<EpochMs | null>((last, { closedAt }) => Math.max(last ?? closedAt, closedAt), null),
    period,
    clocks: pack.clocks.flatMap(({ code }) => clockFigures(code, cases)),
    desks: [...run.desks.values()]
      .sort((a, b) => placeOf(a) - placeOf(b) || (a.code < b.code ? -1 : 1))
      .map((desk) => deskFigures(desk, run, turns, period)),
  };
}

export function isLate({ late }: CaseRecord): boolean {
  return late.size > 0;
}

function isLateAnyway({ late }: CaseRecord): boolean {
  return late.size > 0 && [...late.values()].every((desk) => desk === null);
}

function clockFigures(code: string, cases: readonly CaseRecord[]): readonly ClockFigures[] {
  const ran = cases.filter((one) => one.ran.has(code));
  return ran.length === 0 ? [] : [{ code, cases: ran.length, late: ran.filter(({ late }) => late.has(code)).length }];
}

function deskFigures(desk: Desk, run: RunRecord, all: readonly TurnRecord[], period: Period | null): DeskFigures {
  const turns = all.filter((turn) => turn.desk === desk.code);
  const waits = turns.map(({ waited }) => waited / minute).sort((a, b) => a - b);
  const inPeriod = turns.filter((turn) => period !== null && isWithin(period, run.cases[turn.case]?.reportedAt ?? 0));
  const asked = sum(inPeriod) / minute / (period?.minutes ?? 0);
  return {
    ...desk,
    cases: new Set(turns.map((turn) => turn.case)).size,
    turns: turns.length,
    workMinutes: sum(turns) / minute,
    load: desk.persons === null || !Number.isFinite(asked) ? null : asked / desk.persons,
    needed: Number.isFinite(asked) ? Math.max(1, Math.ceil(asked - 1e-9)) : null,
    medianWait: rank(waits, 0.5),
    wait90: rank(waits, 0.9),
    longestWait: waits.at(-1) ?? 0,
    late: run.cases.filter(({ late }) => [...late.values()].includes(desk.code)).length,
    peak: run.peaks.get(desk.code) ?? null,
  };
}

function sum(turns: readonly TurnRecord[]): number {
  return turns.reduce((total, { worked }) => total + worked, 0);
}

/** Nearest rank: the least value that such a share of all does not exceed. Values are in order. */
function rank(values: readonly number[], share: number): number {
  return values[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;
}
