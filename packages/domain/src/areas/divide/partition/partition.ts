import { randomOf } from '../../../base/random.ts';
import type { AtomGraph } from './atom-graph.ts';
import { bisect } from './bisect.ts';
import { componentsOf } from './components.ts';
import { recombine } from './recombine.ts';
import type { Aims } from './score.ts';

/**
 * Divides atoms into contiguous grids of about the target's work 均衡划分: cut in two again and again, then neighbours exchanged. The same seed gives
 * the same grids. A generator, so that who runs it can breathe between its steps.
 * @returns the grid of each atom, from 0 without gaps
 */
export function* partition(graph: AtomGraph, aims: Aims, seed: number): Generator<void, Int32Array> {
  const random = randomOf(seed);
  const scratch = new Int32Array(graph.size).fill(-1);
  const gridOf = new Int32Array(graph.size);
  let grids = 0;
  for (const members of componentsOf(graph)) {
    const count = gridsFor(graph, members, aims);
    let [divided, least]: [readonly Int32Array[], number] = [[], Number.POSITIVE_INFINITY];
    for (let attempt = 0; attempt < attemptsFor(members.length); attempt += 1) {
      const tried = yield* bisect({ graph, members, grids: count, random, scratch });
      const score = yield* recombine(graph, tried, aims, random, scratch);
      if (score < least) [divided, least] = [tried, score];
    }
    for (const own of divided) {
      for (const atom of own) gridOf[atom] = grids;
      grids += 1;
    }
  }
  return gridOf;
}

/** A community is divided several times and the best is taken; a whole town, where luck evens out, once. */
const attemptsFor = (atoms: number): number => Math.max(1, Math.min(5, Math.floor(6_000 / atoms)));

/** So many grids that their mean is nearest to the target, within the plan's bounds where that can be. */
function gridsFor({ work, households }: AtomGraph, members: Int32Array, { target, households: bounds }: Aims): number {
  let [allWork, all] = [0, 0];
  for (const atom of members) {
    allWork += work[atom] ?? 0;
    all += households[atom] ?? 0;
  }
  const wanted = Math.max(1, Math.round(allWork / target));
  if (bounds === null) return wanted;
  const [fewest, most] = [Math.ceil(all / bounds.max), Math.floor(all / bounds.min)];
  return fewest > most ? wanted : Math.max(1, Math.min(most, Math.max(fewest, wanted)));
}
