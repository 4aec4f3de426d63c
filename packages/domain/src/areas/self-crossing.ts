import type { LonLat } from '../cases/wire.ts';
import { eachEdge, type Rings } from './parts.ts';

type Edge = {
  readonly a: LonLat;
  readonly b: LonLat;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
};

const turn = (a: LonLat, b: LonLat, c: LonLat): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
const same = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** Of four points on one line: whether the two stretches share more than a point. */
function overlapOnLine({ a, b }: Edge, { a: c, b: d }: Edge): boolean {
  const axis = a[0] === b[0] ? 1 : 0;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const high = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  return low < high;
}

/** Edges cross when they share inner points; meeting at an end is how a ring is made. */
function cross(p: Edge, q: Edge): boolean {
  const [c, d] = [turn(p.a, p.b, q.a), turn(p.a, p.b, q.b)];
  if (c === 0 && d === 0) return overlapOnLine(p, q);
  if (same(p.a, q.a) || same(p.a, q.b) || same(p.b, q.a) || same(p.b, q.b)) return false;
  return c !== d && turn(q.a, q.b, p.a) !== turn(q.a, q.b, p.b);
}

function meetingPoint({ a, b }: Edge, { a: c, b: d }: Edge): LonLat {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  if (denominator === 0) return c;
  const share = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
  return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
}

/** Where the outline of a polygon first crosses or retraces itself; a sweep from west to east. */
export function findSelfCrossing(rings: Rings): LonLat | undefined {
  const edges: Edge[] = [];
  for (const ring of rings) {
    eachEdge(ring, (a, b) => {
      const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
      edges.push({ a, b, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]), south, north });
    });
  }
  edges.sort((p, q) => p.west - q.west);
  let active: Edge[] = [];
  for (const edge of edges) {
    active = active.filter((other) => other.east >= edge.west);
    const crossed = active.find((other) => other.south <= edge.north && edge.south <= other.north && cross(other, edge));
    if (crossed !== undefined) return meetingPoint(crossed, edge);
    active.push(edge);
  }
  return undefined;
}
