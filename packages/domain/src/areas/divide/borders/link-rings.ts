import { type Corners, edgeFrom, edgeTo } from './mesh.ts';

/**
 * Rings out of the directed border edges of one piece of ground, which lies to the left of each. Where borders meet at a corner the ring keeps to its
 * own ground, and is split where it comes by the same corner twice; so shells turn counter-clockwise, holes clockwise, and none touches itself.
 */
export function linkRings(corners: Corners, edges: Iterable<number>): readonly (readonly number[])[] {
  const leaving = new Map<number, number[]>();
  for (const edge of edges) {
    const from = edgeFrom(edge);
    const known = leaving.get(from);
    if (known === undefined) leaving.set(from, [edgeTo(edge)]);
    else known.push(edgeTo(edge));
  }
  const rings: (readonly number[])[] = [];
  for (const [start, ends] of leaving) {
    while (ends.length > 0) rings.push(...simpleRings(follow(corners, leaving, start)));
  }
  return rings;
}

function follow(corners: Corners, leaving: ReadonlyMap<number, number[]>, start: number): readonly number[] {
  const path = [start];
  let [before, at] = [-1, start];
  for (;;) {
    const ends = leaving.get(at) ?? [];
    const index = before < 0 || ends.length === 1 ? ends.length - 1 : tightest(corners, before, at, ends);
    const [next] = ends.splice(index, 1);
    if (next === undefined) throw new Error('A border has no way on.');
    if (next === start && (leaving.get(start)?.length ?? 0) === 0) return path;
    if (next === start && closes(corners, leaving, at, start, path[1] ?? -1)) return path;
    path.push(next);
    [before, at] = [at, next];
  }
}

/** Back at the start: whether the ring goes on as it began, rather than into another ring through the same corner. */
function closes(corners: Corners, leaving: ReadonlyMap<number, number[]>, at: number, start: number, second: number): boolean {
  const ends = [...(leaving.get(start) ?? []), second];
  return ends[tightest(corners, at, start, ends)] === second;
}

/** The first edge clockwise from where we came: no other lies between them on the side of the ground. */
function tightest(corners: Corners, before: number, at: number, ends: readonly number[]): number {
  const [x, y] = corners.at(at);
  const angleTo = (corner: number) => {
    const [cx, cy] = corners.at(corner);
    return Math.atan2(cy - y, cx - x);
  };
  const back = angleTo(before);
  let [best, least] = [0, Infinity];
  ends.forEach((end, i) => {
    let turn = back - angleTo(end);
    if (turn <= 0) turn += 2 * Math.PI;
    if (turn < least) [best, least] = [i, turn];
  });
  return best;
}

/** A path that comes by a corner twice is several rings that touch there. */
function simpleRings(path: readonly number[]): readonly (readonly number[])[] {
  const rings: (readonly number[])[] = [];
  const open: number[] = [];
  const placeOf = new Map<number, number>();
  for (const corner of path) {
    const place = placeOf.get(corner);
    if (place !== undefined) {
      const ring = open.splice(place);
      for (const own of ring) placeOf.delete(own);
      rings.push(ring);
    }
    placeOf.set(corner, open.length);
    open.push(corner);
  }
  rings.push(open);
  return rings;
}
