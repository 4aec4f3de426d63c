import { isLate } from './figures.ts';
import type { CaseRecord } from './run-record.ts';
import type { Simulation } from './simulate.ts';

/** Figures of the two versions; null: that version has no such clock or desk, or no case came there. */
export type Pair<T> = { readonly code: string; readonly one: T | null; readonly other: T | null };

/** Cases that another unit answers for. */
export type Move = { readonly from: string; readonly to: string; readonly cases: number };

/** What the other version of the rules would have done with the same cases and the same staff. */
export type Comparison = {
  /** Late by the one, in time by the other; and the other way round. */
  readonly saved: number;
  readonly spoilt: number;
  readonly clocks: readonly Pair<Simulation['figures']['clocks'][number]>[];
  readonly desks: readonly Pair<Simulation['figures']['desks'][number]>[];
  /** Most cases first. */
  readonly moves: readonly Move[];
};

/** @param one, other two runs of the same cases; a case that only one of them could place counts in neither `saved`, `spoilt` nor `moves` */
export function compare(one: Simulation, other: Simulation): Comparison {
  const byId = new Map(other.run.cases.map((record) => [record.id, record]));
  const both = one.run.cases.flatMap((record): readonly (readonly [CaseRecord, CaseRecord])[] => {
    const found = byId.get(record.id);
    return found ? [[record, found]] : [];
  });
  return {
    saved: both.filter(([before, after]) => isLate(before) && !isLate(after)).length,
    spoilt: both.filter(([before, after]) => !isLate(before) && isLate(after)).length,
    clocks: pairs(one.figures.clocks, other.figures.clocks),
    desks: pairs(one.figures.desks, other.figures.desks),
    moves: movesOf(both),
  };
}

function pairs<T extends { readonly code: string }>(ones: readonly T[], others: readonly T[]): readonly Pair<T>[] {
  const find = (list: readonly T[], code: string) => list.find((each) => each.code === code) ?? null;
  const codes = [...new Set([...ones, ...others].map(({ code }) => code))];
  return codes.map((code) => ({ code, one: find(ones, code), other: find(others, code) }));
}

function movesOf(both: readonly (readonly [CaseRecord, CaseRecord])[]): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const [{ lead: from }, { lead: to }] of both) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    moves.set(key, { from, to, cases: (moves.get(key)?.cases ?? 0) + 1 });
  }
  return [...moves.values()].sort((a, b) => b.cases - a.cases);
}
