import type { AtomGraph } from './atom-graph.ts';
import type { Region } from './region.ts';

/** A spanning tree from atom 0 of a region: atoms from the root outwards, the parent of each (-1 for the root) and how far from the root it is. */
export type SpanningTree = { readonly order: Int32Array; readonly parent: Int32Array; readonly depth: Int32Array };

function rootOf(links: Int32Array, atom: number): number {
  let at = atom;
  while (links[at] !== at) {
    links[at] = links[links[at] ?? 0] ?? 0;
    at = links[at] ?? 0;
  }
  return at;
}

/**
 * A random spanning tree 生成树. Edges over a barrier are taken last and those within an estate first, so that a tree passes a barrier seldom, and a
 * cut of the tree likely runs along one.
 */
export function spanningTree(graph: AtomGraph, region: Region, random: () => number): SpanningTree {
  const size = region.members.length;
  const keys = Float64Array.from(region.edges, (edge) => {
    const barrier = (graph.crossing[edge] ?? 0) > 0 ? 0.6 : 0;
    const tie = (graph.parting[edge] ?? 0) > 0 ? 0.8 : 0;
    return random() + barrier - tie + ((graph.metres[edge] ?? 0) < 3 ? 0.3 : 0);
  });
  const sorted = Uint32Array.from(keys, (_, i) => i).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const links = Int32Array.from({ length: size }, (_, i) => i);
  const neighbours: number[][] = Array.from({ length: size }, () => []);
  for (const edge of sorted) {
    const [a, b] = [region.from[edge] ?? 0, region.to[edge] ?? 0];
    const [rootA, rootB] = [rootOf(links, a), rootOf(links, b)];
    if (rootA === rootB) continue;
    links[rootA] = rootB;
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  return walk(neighbours);
}

function walk(neighbours: readonly (readonly number[])[]): SpanningTree {
  const size = neighbours.length;
  const [order, parent, depth] = [new Int32Array(size), new Int32Array(size).fill(-1), new Int32Array(size)];
  let known = 1;
  for (let i = 0; i < known; i += 1) {
    const atom = order[i] ?? 0;
    for (const next of neighbours[atom] ?? []) {
      if (next === parent[atom]) continue;
      parent[next] = atom;
      depth[next] = (depth[atom] ?? 0) + 1;
      order[known] = next;
      known += 1;
    }
  }
  return { order, parent, depth };
}
