import type { AtomGraph } from './atom-graph.ts';
import { bestCut, type Judge } from './best-cut.ts';
import { regionOf } from './region.ts';
import { type Aims, balanceOf, scoreOf } from './score.ts';
import { sumsOfMembers } from './sums-of-members.ts';

const treesEach = 12;
/** So many pairs are tried for each grid. */
const roundsPerGrid = 40;
/** While it is warm a slightly worse pair is taken, so that the way out of a dead end is found. */
const warmth = 0.6;
const pairsPerBreath = 8;

/**
 * Betters grids by putting two neighbours together and cutting them anew (recombination), the worst ones first. Each stays connected.
 * @param grids members of each grid; replaced in place
 */
export function* recombine(graph: AtomGraph, grids: Int32Array[], aims: Aims, random: () => number, scratch: Int32Array): Generator<void> {
  const gridOf = new Int32Array(graph.size).fill(-1);
  const own = (grid: number) => {
    for (const atom of grids[grid] ?? []) gridOf[atom] = grid;
  };
  grids.forEach((_, grid) => {
    own(grid);
  });
  const scores = grids.map((members, grid) => scoreOf(sumsOfMembers(graph, members, gridOf, grid), aims));
  const judge: Judge = {
    least: (inside, rest) => balanceOf(inside, aims) + balanceOf(rest, aims),
    cost: ({ inside, rest }) => scoreOf(inside, aims) + scoreOf(rest, aims),
  };
  const rounds = grids.length < 2 ? 0 : grids.length * roundsPerGrid;
  for (let round = 0; round < rounds; round += 1) {
    if (round % pairsPerBreath === 0) yield;
    const one = worstOfFew(scores, random);
    const other = neighbourOf(graph, grids[one] ?? new Int32Array(), gridOf, one, random);
    if (other < 0) continue;
    const members = Int32Array.of(...(grids[one] ?? []), ...(grids[other] ?? []));
    const region = regionOf(graph, members, scratch);
    const cut = bestCut(graph, region, treesEach, random, judge);
    if (cut === undefined) continue;
    const heat = warmth * Math.max(0, 1 - (1.3 * round) / rounds);
    const before = (scores[one] ?? 0) + (scores[other] ?? 0);
    if (cut.cost >= before - heat * Math.log(1 - random())) continue;
    [grids[one], grids[other]] = [cut.inside, cut.rest];
    own(one);
    own(other);
    for (const grid of [one, other]) scores[grid] = scoreOf(sumsOfMembers(graph, grids[grid] ?? new Int32Array(), gridOf, grid), aims);
  }
}

function worstOfFew(scores: readonly number[], random: () => number): number {
  let worst = -1;
  for (let i = 0; i < 3; i += 1) {
    const grid = Math.floor(random() * scores.length);
    if (worst < 0 || (scores[grid] ?? 0) > (scores[worst] ?? 0)) worst = grid;
  }
  return worst;
}

/** A grid beside this one, the likelier the more edges they share; -1: it has no neighbour. */
function neighbourOf(graph: AtomGraph, members: Int32Array, gridOf: Int32Array, grid: number, random: () => number): number {
  const beside: number[] = [];
  for (const atom of members) {
    for (let at = graph.first[atom] ?? 0; at < (graph.first[atom + 1] ?? 0); at += 1) {
      const edge = graph.incident[at] ?? 0;
      const other = gridOf[graph.from[edge] === atom ? (graph.to[edge] ?? 0) : (graph.from[edge] ?? 0)] ?? -1;
      if (other >= 0 && other !== grid) beside.push(other);
    }
  }
  return beside[Math.floor(random() * beside.length)] ?? -1;
}
