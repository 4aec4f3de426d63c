import type { AtomGraph } from './atom-graph.ts';

/** The connected parts of a graph, each with its atoms in rising order. */
export function componentsOf(graph: AtomGraph): readonly Int32Array[] {
  const seen = new Uint8Array(graph.size);
  const components: Int32Array[] = [];
  for (let start = 0; start < graph.size; start += 1) {
    if (seen[start] === 1) continue;
    const reached = [start];
    seen[start] = 1;
    for (const atom of reached) {
      for (let at = graph.first[atom] ?? 0; at < (graph.first[atom + 1] ?? 0); at += 1) {
        const edge = graph.incident[at] ?? 0;
        const other = (graph.from[edge] === atom ? graph.to[edge] : graph.from[edge]) ?? 0;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        reached.push(other);
      }
    }
    components.push(Int32Array.from(reached).sort());
  }
  return components;
}
