import type { AtomGraph } from './atom-graph.ts';
import { bestCut, type Judge } from './best-cut.ts';
import { regionOf } from './region.ts';

export type Bisection = {
  readonly graph: AtomGraph;
  readonly members: Int32Array;
  /** How many grids the members become. */
  readonly grids: number;
  readonly random: () => number;
  readonly scratch: Int32Array;
};

/** Few trees for much ground, where one tree has many cuts to choose from. */
const treesFor = (atoms: number): number => Math.max(4, Math.min(24, Math.round(4_000 / atoms)));

/**
 * Divides connected ground into so many connected grids by cutting it in two again and again, so that each part holds about a whole number of
 * grids' work and the cut runs along barriers. Yields after each cut, so that its caller may breathe.
 * @returns the members of each grid; fewer grids than asked for where there are fewer atoms
 */
export function* bisect({ graph, members, grids, random, scratch }: Bisection): Generator<void, Int32Array[]> {
  if (grids <= 1 || members.length <= 1) return [members];
  const region = regionOf(graph, members, scratch);
  const judge = judgeOf(graph, members, grids);
  const cut = bestCut(graph, region, treesFor(members.length), random, judge);
  if (cut === undefined) return [members];
  yield;
  const inside = Math.min(wholeGrids(workOf(graph, cut.inside) / (workOf(graph, members) / grids), grids), cut.inside.length);
  const first = yield* bisect({ graph, members: cut.inside, grids: inside, random, scratch });
  const second = yield* bisect({ graph, members: cut.rest, grids: grids - inside, random, scratch });
  return [...first, ...second];
}

const wholeGrids = (share: number, grids: number): number => Math.min(grids - 1, Math.max(1, Math.round(share)));

function workOf(graph: AtomGraph, members: Int32Array): number {
  let sum = 0;
  for (const atom of members) sum += graph.work[atom] ?? 0;
  return sum;
}

function judgeOf(graph: AtomGraph, members: Int32Array, grids: number): Judge {
  const mean = Math.max(workOf(graph, members) / grids, 1e-9);
  return {
    // Crossings between the parts may outweigh any imbalance: nothing is known before they are counted.
    least: () => Number.NEGATIVE_INFINITY,
    cost: ({ inside, metres, crossing }) => {
      const share = inside.work / mean;
      const whole = wholeGrids(share, grids);
      const fewer = Math.min(whole, grids - whole);
      const off = Math.abs(share - whole) / fewer;
      // Off by a twentieth is nothing yet: smaller cuts and the exchange between neighbours even it out.
      const balance = 60 * Math.max(0, off - 0.05) + 5 * off;
      return balance + (metres / 150 - crossing) / Math.sqrt(fewer) + 4 / fewer;
    },
  };
}
