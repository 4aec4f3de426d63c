import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** A point of the town's plan: metres east and north of the crossing of its two main roads. */
export type Metres = readonly [number, number];
export type Line = readonly Metres[];

export const distance = (a: Metres, b: Metres): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
export const along = (a: Metres, b: Metres, share: number): Metres => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];

/** How far a point lies from a line, in metres. */
export function distanceToLine(point: Metres, line: Line): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    if (a !== undefined && b !== undefined) nearest = Math.min(nearest, distance(point, nearestOn(point, a, b)));
  }
  return nearest;
}

/** The point of a stretch that is nearest to another. */
export function nearestOn(point: Metres, a: Metres, b: Metres): Metres {
  const length = distance(a, b) ** 2;
  if (length === 0) return a;
  const share = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length;
  return along(a, b, Math.max(0, Math.min(1, share)));
}

export function mean(points: readonly Metres[]): Metres {
  const count = Math.max(points.length, 1);
  return [points.reduce((sum, [x]) => sum + x, 0) / count, points.reduce((sum, [, y]) => sum + y, 0) / count];
}

/** A curve through all points (Catmull-Rom), `pieces` straight pieces between two of them; the points themselves are kept exactly. */
export function curveThrough(points: Line, pieces: number): readonly Line[] {
  const stretches: Line[] = [];
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [p1, p2] = [points[i], points[i + 1]];
    if (p1 === undefined || p2 === undefined) break;
    const p0 = points[i - 1] ?? along(p1, p2, -1);
    const p3 = points[i + 2] ?? along(p1, p2, 2);
    const inner = Array.from({ length: pieces - 1 }, (_, k) => catmullRom(p0, p1, p2, p3, (k + 1) / pieces));
    stretches.push([p1, ...inner, p2]);
  }
  return stretches;
}

function catmullRom(p0: Metres, p1: Metres, p2: Metres, p3: Metres, t: number): Metres {
  const one = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3);
  return [one(p0[0], p1[0], p2[0], p3[0]), one(p0[1], p1[1], p2[1], p3[1])];
}

/** The strip around a line as a closed ring, `half` metres to each side. */
export function strip(line: Line, half: (i: number) => number): Line {
  const left: Metres[] = [];
  const right: Metres[] = [];
  line.forEach((point, i) => {
    const before = line[i - 1] ?? point;
    const after = line[i + 1] ?? point;
    const length = distance(before, after) || 1;
    const [nx, ny] = [(-(after[1] - before[1]) / length) * half(i), ((after[0] - before[0]) / length) * half(i)];
    left.push([point[0] + nx, point[1] + ny]);
    right.push([point[0] - nx, point[1] - ny]);
  });
  const ring = [...left, ...right.reverse()];
  return ring[0] === undefined ? ring : [...ring, ring[0]];
}

/**
 * Bends the whole plan a little, so that straight lines become roads: a slow turn and two long waves. Neighbours stay neighbours, because the
 * waves are far longer than they are high.
 */
export function bend([x, y]: Metres): Metres {
  const wide = x * 1.14;
  const [turned, up] = [wide * 0.9976 + y * 0.0698, y * 0.9976 - wide * 0.0698];
  return [
    turned + 130 * Math.sin(up / 1_500 + 0.8) + 45 * Math.sin((turned + up) / 800),
    up - 150 * Math.sin(turned / 1_750 - 0.6) - 40 * Math.sin((turned - up) / 900),
  ];
}

const metresPerDegree = 111_195;

/** Puts a point of the plan on the globe, at a place on the north China plain where no such town stands. Seven decimals are about a centimetre. */
export function toLonLat(point: Metres): LonLat {
  const [x, y] = bend(point);
  const [lon, lat] = [117.9, 36.9];
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  return [round(lon + x / (metresPerDegree * Math.cos((lat * Math.PI) / 180))), round(lat + y / metresPerDegree)];
}
