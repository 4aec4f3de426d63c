/**
 * What is never cut 划分单元: a building with the ground around it, or an estate that is kept whole; and which of them lie side by side.
 * Edges are numbered; edge `e` joins `from[e]` and `to[e]`. Numbers of one atom or edge stand at its index.
 */
export type AtomGraph = {
  readonly size: number;
  /** Households' worth, at most one grid's: what is larger by itself cannot be balanced and fills its grid. */
  readonly work: Float64Array;
  readonly households: Float64Array;
  readonly squareMetres: Float64Array;
  /** Metres of its border that lie on no other atom of the graph. */
  readonly outer: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres of border in common; 0 for a bridge between parts of the ground that do not touch. */
  readonly metres: Float64Array;
  /** What it costs when one grid holds both sides: metres of barrier between them by its class, in hundreds. */
  readonly crossing: Float64Array;
  /** What it costs when a border runs between them: both belong to one estate. */
  readonly parting: Float64Array;
  /** Edges at atom `i`: `incident[first[i]]` to before `incident[first[i + 1]]`. */
  readonly first: Int32Array;
  readonly incident: Int32Array;
};

export type AtomEdge = {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
  readonly crossing: number;
  readonly parting: number;
};

/** Ready to be walked from either end. */
export function incidenceOf(size: number, edges: readonly AtomEdge[]): Pick<AtomGraph, 'first' | 'incident'> {
  const first = new Int32Array(size + 1);
  for (const { from, to } of edges) {
    first[from + 1] = (first[from + 1] ?? 0) + 1;
    first[to + 1] = (first[to + 1] ?? 0) + 1;
  }
  for (let i = 0; i < size; i += 1) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0);
  const next = first.slice();
  const incident = new Int32Array(edges.length * 2);
  const put = (atom: number, edge: number) => {
    const at = next[atom] ?? 0;
    incident[at] = edge;
    next[atom] = at + 1;
  };
  edges.forEach(({ from, to }, e) => {
    put(from, e);
    put(to, e);
  });
  return { first, incident };
}
