import type { Plane } from '../plane.ts';
import { type Chain, undirected } from './chains.ts';
import type { Corners } from './mesh.ts';

/** A bend that encloses less, in square metres, is straightened. */
const smallestBend = 15;

export type Smoothing = {
  readonly plane: Plane;
  readonly corners: Corners;
  /** Corners that stay: of the boundary, of barriers, at a wall. */
  readonly stays: (corner: number) => boolean;
  /** Whether anything that must not change sides lies in a box, told as numbers; of a building, or of a border still there. */
  readonly obstacles: (west: number, south: number, east: number, north: number) => Iterable<readonly [x: number, y: number]>;
};

/**
 * Straightens small bends of borders, the smallest first (Visvalingam-Whyatt). A bend stays when a corner of a building or of another border lies in
 * it, so no border comes to cross a building or another border.
 */
export function smooth(chains: readonly Chain[], smoothing: Smoothing): readonly Chain[] {
  const edges = new Set<number>();
  for (const { corners } of chains) {
    corners.forEach((corner, i) => {
      if (i > 0) edges.add(undirected(corners[i - 1] ?? 0, corner));
    });
  }
  return chains.map((chain) => ({ ...chain, corners: straighten([...chain.corners], edges, smoothing) }));
}

function straighten(line: number[], edges: Set<number>, smoothing: Smoothing): readonly number[] {
  const closed = line[0] === line[line.length - 1];
  const refused = new Set<number>();
  while (line.length > (closed ? 4 : 2)) {
    let [place, least] = [-1, smallestBend];
    for (let i = 1; i + 1 < line.length; i += 1) {
      const corner = line[i] ?? 0;
      if (refused.has(corner) || smoothing.stays(corner)) continue;
      const bend = bendOf(line[i - 1] ?? 0, corner, line[i + 1] ?? 0, smoothing);
      if (bend < least) [place, least] = [i, bend];
    }
    if (place < 0) return line;
    const [before, corner, after] = [line[place - 1] ?? 0, line[place] ?? 0, line[place + 1] ?? 0];
    if (edges.has(undirected(before, after)) || holdsObstacle(before, corner, after, smoothing)) {
      refused.add(corner);
      continue;
    }
    edges.delete(undirected(before, corner));
    edges.delete(undirected(corner, after));
    edges.add(undirected(before, after));
    line.splice(place, 1);
    refused.delete(before);
    refused.delete(after);
  }
  return line;
}

function bendOf(a: number, b: number, c: number, { corners, plane }: Smoothing): number {
  const [[ax, ay], [bx, by], [cx, cy]] = [corners.at(a), corners.at(b), corners.at(c)];
  return (Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2) * plane.metresX * plane.metresY;
}

/** Whether anything lies in the triangle or on its new side. */
function holdsObstacle(a: number, b: number, c: number, { corners, obstacles }: Smoothing): boolean {
  const [[ax, ay], [bx, by], [cx, cy]] = [corners.at(a), corners.at(b), corners.at(c)];
  const own = (x: number, y: number) => (x === ax && y === ay) || (x === bx && y === by) || (x === cx && y === cy);
  const side = (px: number, py: number, qx: number, qy: number, x: number, y: number) => (qx - px) * (y - py) - (qy - py) * (x - px);
  const turn = Math.sign(side(ax, ay, bx, by, cx, cy));
  for (const [x, y] of obstacles(Math.min(ax, bx, cx), Math.min(ay, by, cy), Math.max(ax, bx, cx), Math.max(ay, by, cy))) {
    if (own(x, y)) continue;
    const within = [side(ax, ay, bx, by, x, y), side(bx, by, cx, cy, x, y), side(cx, cy, ax, ay, x, y)];
    if (within.every((value) => value * turn >= 0)) return true;
  }
  return false;
}
