import type { AtomGraph } from './atom-graph.ts';
import { bestCut, type Judge } from './best-cut.ts';
import { GridState } from './grid-state.ts';
import { recombineThree } from './recombine-three.ts';
import { regionOf } from './region.ts';
import { type Aims, balanceOf, scoreOf } from './score.ts';

const treesEach = 12;
/** So many pairs are tried for each grid. */
const roundsPerGrid = 40;
/** While it is warm a slightly worse pair is taken, so that the way out of a dead end is found. */
const warmth = 0.6;
const pairsPerBreath = 8;

/**
 * Betters grids by putting two neighbours together and cutting them anew (recombination), the worst ones first. Each stays connected.
 * @param grids members of each grid; replaced in place
 * @returns how bad they are all together, see `scoreOf`
 */
export function* recombine(
  graph: AtomGraph,
  grids: Int32Array[],
  aims: Aims,
  random: () => number,
  scratch: Int32Array,
): Generator<void, number> {
  const state = new GridState(graph, grids, aims);
  const judge: Judge = {
    least: (inside, rest) => balanceOf(inside, aims) + balanceOf(rest, aims),
    cost: ({ inside, rest }) => scoreOf(inside, aims) + scoreOf(rest, aims),
  };
  const rounds = grids.length < 2 ? 0 : grids.length * roundsPerGrid;
  for (let round = 0; round < rounds; round += 1) {
    if (round % pairsPerBreath === 0) yield;
    const one = worstOfFew(state.scores, random);
    const other = state.neighbourOf([one], random);
    if (other < 0) continue;
    const region = regionOf(graph, state.together([one, other]), scratch);
    const cut = bestCut(graph, region, treesEach, random, judge);
    if (cut === undefined) continue;
    const heat = warmth * Math.max(0, 1 - (1.3 * round) / rounds);
    if (cut.cost >= state.scoreOf([one, other]) - heat * Math.log(1 - random())) continue;
    state.replace([
      [one, cut.inside],
      [other, cut.rest],
    ]);
  }
  yield* recombineThree(graph, state, aims, random, scratch);
  return state.scoreOf([...grids.keys()]);
}

function worstOfFew(scores: readonly number[], random: () => number): number {
  let worst = -1;
  for (let i = 0; i < 3; i += 1) {
    const grid = Math.floor(random() * scores.length);
    if (worst < 0 || (scores[grid] ?? 0) > (scores[worst] ?? 0)) worst = grid;
  }
  return worst;
}
