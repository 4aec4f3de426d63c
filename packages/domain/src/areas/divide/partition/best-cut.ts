import type { AtomGraph } from './atom-graph.ts';
import type { Region } from './region.ts';
import { type SpanningTree, spanningTree } from './spanning-tree.ts';
import { type Cut, TreeSums } from './tree-sums.ts';

/** A region in two connected halves, both as atoms of the graph. */
export type Halves = { readonly inside: Int32Array; readonly rest: Int32Array; readonly cost: number };

/** What a cut costs. `least`: it costs no less, told by the work of both sides alone; for most cuts that is enough to pass them by. */
export type Judge = { readonly least: (inside: number, rest: number) => number; readonly cost: (cut: Cut) => number };

/**
 * The cheapest way to cut a region in two connected parts, of all cuts of so many random spanning trees.
 * @returns nothing for a single atom
 */
export function bestCut(
  graph: AtomGraph,
  region: Region,
  trees: number,
  random: () => number,
  { least, cost: costOf }: Judge,
): Halves | undefined {
  let best: { readonly tree: SpanningTree; readonly atom: number; readonly cost: number } | undefined;
  for (let i = 0; i < trees; i += 1) {
    const tree = spanningTree(graph, region, random);
    const sums = new TreeSums(graph, region, tree);
    for (let at = 1; at < tree.order.length; at += 1) {
      const atom = tree.order[at] ?? 0;
      const limit = best?.cost ?? Number.POSITIVE_INFINITY;
      if (least(sums.workOf(atom), sums.workOf(0) - sums.workOf(atom)) >= limit) continue;
      const cost = costOf(sums.cut(atom));
      if (cost < limit) best = { tree, atom, cost };
    }
  }
  return best && { ...halves(region, best.tree, best.atom), cost: best.cost };
}

function halves(region: Region, { order, parent }: SpanningTree, top: number): Pick<Halves, 'inside' | 'rest'> {
  const below = new Uint8Array(order.length);
  for (const atom of order) {
    if (atom === top || below[parent[atom] ?? -1] === 1) below[atom] = 1;
  }
  return {
    inside: region.members.filter((_, i) => below[i] === 1),
    rest: region.members.filter((_, i) => below[i] !== 1),
  };
}
