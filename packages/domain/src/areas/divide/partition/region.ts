import type { AtomGraph } from './atom-graph.ts';

/** A connected part of a graph with numbers of its own, as it is cut in two. */
export type Region = {
  /** Atoms of the graph; an index here is a local number. */
  readonly members: Int32Array;
  /** Edges of the graph with both ends inside, and their ends as local numbers. */
  readonly edges: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
};

/** @param scratch as long as the graph, filled with -1; it is given back so */
export function regionOf(graph: AtomGraph, members: Int32Array, scratch: Int32Array): Region {
  members.forEach((atom, i) => {
    scratch[atom] = i;
  });
  const edges: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  members.forEach((atom, i) => {
    for (let at = graph.first[atom] ?? 0; at < (graph.first[atom + 1] ?? 0); at += 1) {
      const edge = graph.incident[at] ?? 0;
      if (graph.from[edge] !== atom) continue;
      const other = scratch[graph.to[edge] ?? 0] ?? -1;
      if (other < 0) continue;
      edges.push(edge);
      from.push(i);
      to.push(other);
    }
  });
  for (const atom of members) scratch[atom] = -1;
  return { members, edges: Int32Array.from(edges), from: Int32Array.from(from), to: Int32Array.from(to) };
}
