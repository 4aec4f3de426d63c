import type { AtomGraph } from './atom-graph.ts';
import { bestCut, type Judge } from './best-cut.ts';
import type { GridState } from './grid-state.ts';
import { regionOf } from './region.ts';
import { type Aims, balanceOf, scoreOf } from './score.ts';
import { sumsOfMembers } from './sums-of-members.ts';

const treesEach = 16;
/** So many threesomes are tried for a grid that is still out of balance. */
const triesEach = 150;

/**
 * For grids that two alone could not balance: the grid and two neighbours are put together and cut into three. A grid around a building too large for
 * any counts as balanced, for its work is cut to the target.
 */
export function* recombineThree(
  graph: AtomGraph,
  state: GridState,
  aims: Aims,
  random: () => number,
  scratch: Int32Array,
): Generator<void> {
  const workOf = (members: Int32Array) => members.reduce((sum, atom) => sum + (graph.work[atom] ?? 0), 0);
  const isOff = (grid: number) => Math.abs(workOf(state.members[grid] ?? new Int32Array()) - aims.target) > aims.target * aims.tolerance;
  for (const grid of state.members.keys()) {
    for (let i = 0; i < triesEach && isOff(grid); i += 1) {
      yield;
      const second = state.neighbourOf([grid], random);
      const third = second < 0 ? -1 : state.neighbourOf([grid, second], random);
      if (third < 0) break;
      const three = [grid, second, third];
      const parts = inThree(graph, state.together(three), aims, random, scratch);
      if (parts === undefined || parts.cost >= state.scoreOf(three)) continue;
      state.replace(parts.members.map((members, k) => [three[k] ?? grid, members]));
    }
  }
}

/** One grid cut off, then the rest in two. */
function inThree(graph: AtomGraph, members: Int32Array, aims: Aims, random: () => number, scratch: Int32Array) {
  const single: Judge = {
    least: (inside, rest) => Math.min(one(inside, rest), one(rest, inside)),
    cost: ({ inside, rest }) => {
      const [small, large] = inside.work <= rest.work ? [inside, rest] : [rest, inside];
      return scoreOf(small, aims) + 2 * balanceOf(large.work / 2, aims) + large.crossing;
    },
  };
  const one = (small: number, large: number) => balanceOf(small, aims) + 2 * balanceOf(large / 2, aims);
  const pair: Judge = {
    least: (inside, rest) => balanceOf(inside, aims) + balanceOf(rest, aims),
    cost: ({ inside, rest }) => scoreOf(inside, aims) + scoreOf(rest, aims),
  };
  const first = bestCut(graph, regionOf(graph, members, scratch), treesEach, random, single);
  if (first === undefined) return undefined;
  const work = (part: Int32Array) => part.reduce((sum, atom) => sum + (graph.work[atom] ?? 0), 0);
  const [small, large] = work(first.inside) <= work(first.rest) ? [first.inside, first.rest] : [first.rest, first.inside];
  const second = bestCut(graph, regionOf(graph, large, scratch), treesEach, random, pair);
  if (second === undefined) return undefined;
  const gridOf = new Int32Array(graph.size).fill(-1);
  for (const atom of small) gridOf[atom] = 0;
  const alone = scoreOf(sumsOfMembers(graph, small, gridOf, 0), aims);
  return { members: [small, second.inside, second.rest], cost: alone + second.cost };
}
