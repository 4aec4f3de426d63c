import type { AtomGraph } from './atom-graph.ts';
import type { Region } from './region.ts';

/** A spanning tree from atom 0 of a region: atoms from the root outwards, the parent of each (-1 for the root) and how far from the root it is. */
export type SpanningTree = { readonly order: Int32Array; readonly parent: Int32Array; readonly depth: Int32Array };

/** A border so short, in metres, is rather a corner. */
const shortBorder = 3;

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
  const edges = region.edges.length;
  // Key and number of an edge in one number: sorting plain numbers is many times faster than sorting by a function.
  const keys = new Float64Array(edges);
  for (let i = 0; i < edges; i += 1) {
    const edge = region.edges[i] ?? 0;
    let key = 1 + random();
    if ((graph.crossing[edge] ?? 0) > 0) key += 0.6;
    if ((graph.parting[edge] ?? 0) > 0) key -= 0.8;
    if ((graph.metres[edge] ?? 0) < shortBorder) key += 0.3;
    keys[i] = Math.floor(key * 2 ** 24) * 2 ** 24 + i;
  }
  keys.sort();
  const links = new Int32Array(size);
  for (let i = 0; i < size; i += 1) links[i] = i;
  const [a, b] = [new Int32Array(size - 1), new Int32Array(size - 1)];
  let taken = 0;
  for (let i = 0; i < edges && taken < size - 1; i += 1) {
    const edge = (keys[i] ?? 0) % 2 ** 24;
    const [from, to] = [region.from[edge] ?? 0, region.to[edge] ?? 0];
    const [rootA, rootB] = [rootOf(links, from), rootOf(links, to)];
    if (rootA === rootB) continue;
    links[rootA] = rootB;
    a[taken] = from;
    b[taken] = to;
    taken += 1;
  }
  return walk(size, a, b);
}

/** From atom 0 outwards over the edges `a[i]` to `b[i]`. */
function walk(size: number, a: Int32Array, b: Int32Array): SpanningTree {
  const first = new Int32Array(size + 1);
  const count = (atom: number) => {
    first[atom + 1] = (first[atom + 1] ?? 0) + 1;
  };
  a.forEach(count);
  b.forEach(count);
  for (let i = 0; i < size; i += 1) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const next = first.slice();
  const beside = new Int32Array(2 * a.length);
  for (let i = 0; i < a.length; i += 1) {
    const [from, to] = [a[i] ?? 0, b[i] ?? 0];
    beside[next[from] ?? 0] = to;
    next[from] = (next[from] ?? 0) + 1;
    beside[next[to] ?? 0] = from;
    next[to] = (next[to] ?? 0) + 1;
  }
  const [order, parent, depth] = [new Int32Array(size), new Int32Array(size).fill(-1), new Int32Array(size)];
  let known = 1;
  for (let i = 0; i < known; i += 1) {
    const atom = order[i] ?? 0;
    for (let at = first[atom] ?? 0; at < (first[atom + 1] ?? 0); at += 1) {
      const child = beside[at] ?? 0;
      if (child === parent[atom]) continue;
      parent[child] = atom;
      depth[child] = (depth[atom] ?? 0) + 1;
      order[known] = child;
      known += 1;
    }
  }
  return { order, parent, depth };
}
