import type { AtomGraph } from './atom-graph.ts';
import type { Region } from './region.ts';
import type { Sums } from './score.ts';
import type { SpanningTree } from './spanning-tree.ts';

/** Sums of two sides of a cut, and how many metres of border and cost of crossing lie between them. */
export type Cut = { readonly inside: Sums; readonly rest: Sums; readonly metres: number; readonly crossing: number };

/** Fields of an atom, then of its branch. `ends`: of edges of the region, counted at each of their ends (metres, then crossing and parting); `inner`: of edges between atoms of the branch. */
const fields = 11;
const [work, households, ground, border, ties, endsMetres, innerMetres, innerCrossing, innerParting] = [0, 1, 2, 3, 4, 5, 8, 9, 10];

/** What every branch of a spanning tree adds up to, so that each of its cuts can be judged at once. */
export class TreeSums {
  readonly #sums: Float64Array;

  constructor(graph: AtomGraph, region: Region, tree: SpanningTree) {
    this.#sums = new Float64Array(region.members.length * fields);
    region.members.forEach((atom, i) => {
      this.#add(i, work, graph.work[atom] ?? 0);
      this.#add(i, households, graph.households[atom] ?? 0);
      this.#add(i, ground, graph.squareMetres[atom] ?? 0);
      this.#add(i, border, graph.outer[atom] ?? 0);
      for (let at = graph.first[atom] ?? 0; at < (graph.first[atom + 1] ?? 0); at += 1) {
        const edge = graph.incident[at] ?? 0;
        this.#add(i, border, graph.metres[edge] ?? 0);
        this.#add(i, ties, graph.parting[edge] ?? 0);
      }
    });
    this.#addEdges(graph, region, tree);
    for (let i = tree.order.length - 1; i > 0; i -= 1) {
      const atom = tree.order[i] ?? 0;
      const parent = tree.parent[atom] ?? 0;
      for (let field = 0; field < fields; field += 1) this.#add(parent, field, this.#of(atom, field));
    }
  }

  #addEdges(graph: AtomGraph, region: Region, tree: SpanningTree): void {
    for (let i = 0; i < region.edges.length; i += 1) {
      const edge = region.edges[i] ?? 0;
      const [from, to] = [region.from[i] ?? 0, region.to[i] ?? 0];
      const meet = meetingOf(tree, from, to);
      this.#addKind(0, graph.metres[edge] ?? 0, from, to, meet);
      this.#addKind(1, graph.crossing[edge] ?? 0, from, to, meet);
      this.#addKind(2, graph.parting[edge] ?? 0, from, to, meet);
    }
  }

  #addKind(kind: number, value: number, from: number, to: number, meet: number): void {
    if (value === 0) return;
    this.#add(from, endsMetres + kind, value);
    this.#add(to, endsMetres + kind, value);
    this.#add(meet, innerMetres + kind, value);
  }

  /** The whole region as one grid. */
  get whole(): Sums {
    return sumsOf((field) => this.#of(0, field));
  }

  /** The branch that hangs on an atom, cut off from the rest. */
  cut(atom: number): Cut {
    const cutBy = (kind: number) => this.#of(atom, endsMetres + kind) - 2 * this.#of(atom, innerMetres + kind);
    const rest = (field: number) => this.#of(0, field) - this.#of(atom, field) - (field >= innerMetres ? cutBy(field - innerMetres) : 0);
    return {
      inside: sumsOf((field) => this.#of(atom, field)),
      rest: sumsOf(rest),
      metres: cutBy(0),
      crossing: cutBy(innerCrossing - innerMetres),
    };
  }

  /** The work of a branch, of all of them that of atom 0. */
  workOf(atom: number): number {
    return this.#of(atom, work);
  }

  #of(atom: number, field: number): number {
    return this.#sums[atom * fields + field] ?? 0;
  }

  #add(atom: number, field: number, value: number): void {
    this.#sums[atom * fields + field] = this.#of(atom, field) + value;
  }
}

function sumsOf(of: (field: number) => number): Sums {
  return {
    work: of(work),
    households: of(households),
    squareMetres: of(ground),
    perimeter: of(border) - 2 * of(innerMetres),
    crossing: of(innerCrossing),
    parting: (of(ties) - 2 * of(innerParting)) / 2,
  };
}

function meetingOf({ parent, depth }: SpanningTree, a: number, b: number): number {
  let [low, high] = [a, b];
  while (low !== high) {
    if ((depth[low] ?? 0) >= (depth[high] ?? 0)) low = parent[low] ?? 0;
    else high = parent[high] ?? 0;
  }
  return low;
}
