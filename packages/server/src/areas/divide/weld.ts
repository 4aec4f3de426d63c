import { type Corners, eachEdgeOf, edgeFrom, edgeKey, edgeTo, type Face } from '@gridkeeper/domain/areas/divide/borders/mesh.ts';
import Flatbush from 'flatbush';

/** Corners that lie on one side of a block, in their order from its `from`. */
type Side = { readonly from: number; readonly to: number; readonly on: { readonly corner: number; readonly along: number }[] };

export type Welded = {
  readonly faces: readonly Face[];
  /** Whether a corner lies between two others on the side of a block, so that it is there for the joining only. */
  readonly onOneSide: (before: number, corner: number, after: number) => boolean;
  /** Whether it came out: every border within is walked once each way, and the outer sides once. Corners too near to one another may prevent it. */
  readonly sound: boolean;
};

/** Corners of a block were rounded to whole steps, so one that lies on a side may stand off it by so many. */
const roundedBy = 1.5;

/**
 * Blocks are cut one by one, so neighbours have different corners on the side they share. Gives both all of them: then every border within the
 * boundary is walked once each way.
 * @param sides edges of all blocks, once each, as they were before the blocks were cut
 * @param outer those of them that have no block on their other side
 */
export function weld(corners: Corners, faces: readonly Face[], sides: readonly number[], outer: ReadonlySet<number>): Welded {
  const { open } = openEdges(faces);
  const net = new Sides(corners, sides);
  for (const edge of open) {
    net.settle(edgeFrom(edge));
    net.settle(edgeTo(edge));
  }
  net.sort();
  const between = new Map(open.map((edge) => [edge, net.between(edgeFrom(edge), edgeTo(edge))]));
  const welded = faces.map(({ rings }) => ({
    rings: rings.map((ring) => ring.flatMap((from, i) => [from, ...(between.get(edgeKey(from, ring[(i + 1) % ring.length] ?? 0)) ?? [])])),
  }));
  return {
    faces: welded,
    onOneSide: (before, corner, after) => net.onOneSide(before, corner, after),
    sound: matches(openEdges(welded), net.outer(outer)),
  };
}

/** Edges that no face walks the other way, and whether any is walked twice. */
function openEdges(faces: readonly Face[]): { readonly open: readonly number[]; readonly twice: boolean } {
  const walked = new Set<number>();
  let twice = false;
  for (const face of faces) {
    eachEdgeOf(face, (from, to) => {
      const edge = edgeKey(from, to);
      twice ||= walked.has(edge);
      walked.add(edge);
    });
  }
  return { open: [...walked].filter((edge) => !walked.has(edgeKey(edgeTo(edge), edgeFrom(edge)))), twice };
}

function matches({ open, twice }: ReturnType<typeof openEdges>, outer: ReadonlySet<number>): boolean {
  return !twice && open.length === outer.size && open.every((edge) => outer.has(edge));
}

class Sides {
  readonly #corners: Corners;
  readonly #sides: readonly Side[];
  readonly #index: Flatbush;
  readonly #ends = new Set<number>();
  /** The side that a corner lies on, of those that are no end of a side. */
  readonly #sideOf = new Map<number, Side>();
  readonly #sideByEnds = new Map<number, Side>();

  constructor(corners: Corners, edges: readonly number[]) {
    this.#corners = corners;
    this.#sides = edges.map((edge) => ({ from: edgeFrom(edge), to: edgeTo(edge), on: [] }));
    this.#index = new Flatbush(Math.max(edges.length, 1));
    for (const side of this.#sides) {
      const [[ax, ay], [bx, by]] = [corners.at(side.from), corners.at(side.to)];
      this.#index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
      this.#ends.add(side.from).add(side.to);
      this.#sideByEnds.set(edgeKey(side.from, side.to), side);
    }
    if (edges.length === 0) this.#index.add(0, 0, 0, 0);
    this.#index.finish();
  }

  settle(corner: number): void {
    if (this.#ends.has(corner) || this.#sideOf.has(corner)) return;
    const [x, y] = this.#corners.at(corner);
    let best: { readonly side: Side; readonly along: number; readonly off: number } | undefined;
    for (const found of this.#index.search(x - 2, y - 2, x + 2, y + 2)) {
      const side = this.#sides[found];
      if (side === undefined) continue;
      const [[ax, ay], [bx, by]] = [this.#corners.at(side.from), this.#corners.at(side.to)];
      const long = Math.hypot(bx - ax, by - ay);
      const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long;
      const off = Math.abs((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / long;
      if (along > 0 && along < long && off < Math.min(best?.off ?? roundedBy, roundedBy)) best = { side, along, off };
    }
    if (best === undefined) return;
    best.side.on.push({ corner, along: best.along });
    this.#sideOf.set(corner, best.side);
  }

  sort(): void {
    for (const { on } of this.#sides) on.sort((a, b) => a.along - b.along);
  }

  onOneSide(before: number, corner: number, after: number): boolean {
    const side = this.#sideOf.get(corner);
    return side !== undefined && [before, after].every((end) => end === side.from || end === side.to || this.#sideOf.get(end) === side);
  }

  /** The edges that sides fall into. @param chosen sides as edges */
  outer(chosen: ReadonlySet<number>): ReadonlySet<number> {
    const edges = new Set<number>();
    for (const { from, to, on } of this.#sides) {
      if (!chosen.has(edgeKey(from, to))) continue;
      let before = from;
      for (const { corner } of [...on, { corner: to }]) {
        edges.add(edgeKey(before, corner));
        before = corner;
      }
    }
    return edges;
  }

  /** The corners that lie between two others on the side they share. */
  between(from: number, to: number): readonly number[] {
    const side = this.#sideOf.get(from) ?? this.#sideOf.get(to) ?? this.#sideByEnds.get(edgeKey(from, to));
    const turned = side ?? this.#sideByEnds.get(edgeKey(to, from));
    if (turned === undefined) return [];
    const [start, end] = [placeOn(turned, from), placeOn(turned, to)];
    if (start === undefined || end === undefined) return [];
    const [low, high] = [Math.min(start, end), Math.max(start, end)];
    const found = turned.on.slice(low + 1, high).map(({ corner }) => corner);
    return start < end ? found : found.reverse();
  }
}

function placeOn({ from, to, on }: Side, corner: number): number | undefined {
  if (corner === from) return -1;
  if (corner === to) return on.length;
  const place = on.findIndex((one) => one.corner === corner);
  return place < 0 ? undefined : place;
}
