import type { AtomGraph } from './atom-graph.ts';
import { type Aims, scoreOf } from './score.ts';
import { sumsOfMembers } from './sums-of-members.ts';

/** Grids as they are bettered: the members, the score of each, and the grid of each atom. */
export class GridState {
  readonly members: Int32Array[];
  readonly scores: number[];
  readonly #graph: AtomGraph;
  readonly #aims: Aims;
  readonly #gridOf: Int32Array;

  constructor(graph: AtomGraph, members: Int32Array[], aims: Aims) {
    this.members = members;
    this.#graph = graph;
    this.#aims = aims;
    this.#gridOf = new Int32Array(graph.size).fill(-1);
    this.scores = members.map(() => 0);
    this.replace(members.map((own, grid) => [grid, own]));
  }

  /** Gives grids other members; they share out the same atoms among themselves. */
  replace(changed: readonly (readonly [grid: number, members: Int32Array])[]): void {
    for (const [grid, own] of changed) {
      this.members[grid] = own;
      for (const atom of own) this.#gridOf[atom] = grid;
    }
    for (const [grid, own] of changed) this.scores[grid] = scoreOf(sumsOfMembers(this.#graph, own, this.#gridOf, grid), this.#aims);
  }

  /** All members of some grids. */
  together(grids: readonly number[]): Int32Array {
    return Int32Array.from(grids.flatMap((grid) => [...(this.members[grid] ?? [])]));
  }

  scoreOf(grids: readonly number[]): number {
    return grids.reduce((sum, grid) => sum + (this.scores[grid] ?? 0), 0);
  }

  /** A grid beside some grids, the likelier the more edges they share; -1: there is none. */
  neighbourOf(grids: readonly number[], random: () => number): number {
    const { first, incident, from, to } = this.#graph;
    const beside: number[] = [];
    for (const atom of this.together(grids)) {
      for (let at = first[atom] ?? 0; at < (first[atom + 1] ?? 0); at += 1) {
        const edge = incident[at] ?? 0;
        const other = this.#gridOf[from[edge] === atom ? (to[edge] ?? 0) : (from[edge] ?? 0)] ?? -1;
        if (other >= 0 && !grids.includes(other)) beside.push(other);
      }
    }
    return beside[Math.floor(random() * beside.length)] ?? -1;
  }
}
