import { eachEdgeOf, edgeFrom, edgeKey, edgeTo, type Face } from './mesh.ts';

/** A line of border from one meeting of borders to the next, or once around (first corner = last). `left`, `right`: the grids beside it, -1: none. */
export type Chain = { readonly corners: readonly number[]; readonly left: number; readonly right: number };

/** The borders between grids as chains. @param gridOf the grid of each face */
export function chainsOf(faces: readonly Face[], gridOf: Int32Array): readonly Chain[] {
  const leftOf = new Map<number, number>();
  faces.forEach((face, number) => {
    const grid = gridOf[number] ?? -1;
    eachEdgeOf(face, (from, to) => leftOf.set(edgeKey(from, to), grid));
  });
  const rightOf = (edge: number) => leftOf.get(edgeKey(edgeTo(edge), edgeFrom(edge))) ?? -1;
  const beside = new Map<number, number[]>();
  const border: number[] = [];
  for (const [edge, grid] of leftOf) {
    const other = rightOf(edge);
    const [from, to] = [edgeFrom(edge), edgeTo(edge)];
    // Where ground lies on both sides the edge is there twice; one stands for both.
    if (other === grid || (other >= 0 && from > to)) continue;
    border.push(edge);
    push(beside, from, to);
    push(beside, to, from);
  }
  const taken = new Set<number>();
  const follow = (edge: number): Chain => {
    const corners = [edgeFrom(edge), edgeTo(edge)];
    taken.add(undirected(edgeFrom(edge), edgeTo(edge)));
    for (;;) {
      const [at, before] = [corners[corners.length - 1] ?? 0, corners[corners.length - 2] ?? 0];
      const ways = beside.get(at) ?? [];
      if (ways.length !== 2 || at === corners[0]) return { corners, left: leftOf.get(edge) ?? -1, right: rightOf(edge) };
      const next = (ways[0] === before ? ways[1] : ways[0]) ?? 0;
      taken.add(undirected(at, next));
      corners.push(next);
    }
  };
  const isMeeting = (corner: number) => beside.get(corner)?.length !== 2;
  const chains: Chain[] = [];
  for (const edge of border) {
    for (const way of [edge, edgeKey(edgeTo(edge), edgeFrom(edge))]) {
      if (!isMeeting(edgeFrom(way)) || taken.has(undirected(edgeFrom(way), edgeTo(way)))) continue;
      const chain = follow(way);
      chains.push({ ...chain, left: leftOf.get(way) ?? -1, right: rightOf(way) });
    }
  }
  for (const edge of border) if (!taken.has(undirected(edgeFrom(edge), edgeTo(edge)))) chains.push(follow(edge));
  return chains;
}

/** One number for an edge whichever way it is walked. */
export const undirected = (a: number, b: number): number => (a < b ? edgeKey(a, b) : edgeKey(b, a));

function push(lists: Map<number, number[]>, key: number, value: number): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}
