import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtomEdge, type AtomGraph, incidenceOf } from './atom-graph.ts';
import { componentsOf } from './components.ts';
import { partition } from './partition.ts';

/** Atoms in rows and columns of 20 by 20 m; a barrier lies west of the column `barrier`. */
function sheet(columns: number, works: readonly number[], barrier = -1): AtomGraph {
  const edges: AtomEdge[] = [];
  works.forEach((_, i) => {
    const crossing = (i + 1) % columns === barrier ? 5 : 0;
    if ((i + 1) % columns !== 0 && i + 1 < works.length) edges.push({ from: i, to: i + 1, metres: 20, crossing, parting: 0 });
    if (i + columns < works.length) edges.push({ from: i, to: i + columns, metres: 20, crossing: 0, parting: 0 });
  });
  const pick = (field: 'metres' | 'crossing' | 'parting') => Float64Array.from(edges, (edge) => edge[field]);
  return {
    size: works.length,
    work: Float64Array.from(works),
    households: Float64Array.from(works),
    squareMetres: new Float64Array(works.length).fill(400),
    outer: new Float64Array(works.length),
    from: Int32Array.from(edges, ({ from }) => from),
    to: Int32Array.from(edges, ({ to }) => to),
    metres: pick('metres'),
    crossing: pick('crossing'),
    parting: pick('parting'),
    ...incidenceOf(works.length, edges),
  };
}

const aims = { target: 100, tolerance: 0.15, households: null };
function run(graph: AtomGraph, seed: number): readonly number[] {
  const work = partition(graph, aims, seed);
  for (;;) {
    const step = work.next();
    if (step.done) return [...step.value];
  }
}
const membersOf = (gridOf: readonly number[], grid: number) => [...gridOf.keys()].filter((atom) => gridOf[atom] === grid);

describe('a balanced partition', () => {
  it('cuts twelve by five atoms of twenty into twelve grids within the tolerance, along the barrier', () => {
    const graph = sheet(12, new Array<number>(60).fill(20), 6);
    const gridOf = run(graph, 3);
    const sizes = [...new Set(gridOf)].map((grid) => membersOf(gridOf, grid).length);
    expect(sizes).toHaveLength(12);
    for (const size of sizes) expect(size).toBe(5);
    const crossed = graph.crossing.filter((cost, edge) => cost > 0 && gridOf[graph.from[edge] ?? 0] === gridOf[graph.to[edge] ?? 0]);
    expect(crossed).toHaveLength(0);
  });

  it('numbers grids without gaps and keeps each connected, whatever the work', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(120), { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 8 }),
        fc.nat(99),
        (works, columns, seed) => {
          const graph = sheet(columns, works);
          const gridOf = run(graph, seed);
          const grids = [...new Set(gridOf)].sort((a, b) => a - b);
          expect(grids).toEqual([...grids.keys()]);
          for (const grid of grids) {
            const inner = Array.from(graph.from.keys()).filter(
              (edge) => gridOf[graph.from[edge] ?? 0] === grid && gridOf[graph.to[edge] ?? 0] === grid,
            );
            const edges = inner.map(
              (edge): AtomEdge => ({ from: graph.from[edge] ?? 0, to: graph.to[edge] ?? 0, metres: 1, crossing: 0, parting: 0 }),
            );
            const within = {
              ...graph,
              ...incidenceOf(graph.size, edges),
              from: Int32Array.from(edges, ({ from }) => from),
              to: Int32Array.from(edges, ({ to }) => to),
            };
            const [first = -1] = membersOf(gridOf, grid);
            const connected = componentsOf(within).find((atoms) => atoms.includes(first));
            expect([...(connected ?? [])]).toEqual(membersOf(gridOf, grid));
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
