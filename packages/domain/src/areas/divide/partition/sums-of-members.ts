import type { AtomGraph } from './atom-graph.ts';
import type { Sums } from './score.ts';

/** What the atoms of one grid add up to. @param gridOf the grid of every atom */
export function sumsOfMembers(graph: AtomGraph, members: Int32Array, gridOf: Int32Array, grid: number): Sums {
  let [work, households, squareMetres, perimeter, crossing, parting] = [0, 0, 0, 0, 0, 0];
  for (const atom of members) {
    work += graph.work[atom] ?? 0;
    households += graph.households[atom] ?? 0;
    squareMetres += graph.squareMetres[atom] ?? 0;
    perimeter += graph.outer[atom] ?? 0;
    for (let at = graph.first[atom] ?? 0; at < (graph.first[atom + 1] ?? 0); at += 1) {
      const edge = graph.incident[at] ?? 0;
      const other = graph.from[edge] === atom ? graph.to[edge] : graph.from[edge];
      if (gridOf[other ?? 0] === grid) crossing += (graph.crossing[edge] ?? 0) / 2;
      else {
        perimeter += graph.metres[edge] ?? 0;
        parting += (graph.parting[edge] ?? 0) / 2;
      }
    }
  }
  return { work, households, squareMetres, perimeter, crossing, parting };
}
