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
    const divided = yield* bisect({ graph, members, grids: gridsFor(graph, members, aims), random, scratch });
    yield* recombine(graph, divided, aims, random, scratch);
    for (const own of divided) {
      for (const atom of own) gridOf[atom] = grids;
      grids += 1;
    }
  }
  return gridOf;
}

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
