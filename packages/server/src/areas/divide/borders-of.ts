import { type Borders, rankOf } from '@gridkeeper/domain/areas/divide/atoms/barriers.ts';
import { sidesOf } from '@gridkeeper/domain/areas/divide/borders/sides-of.ts';
import type { DivideInput } from '@gridkeeper/domain/areas/divide/wire.ts';
import Flatbush from 'flatbush';
import type { Breather } from './breather.ts';
import type { Ground } from './ground.ts';
import type { Segments } from './line-work.ts';
import type { Prepared } from './prepare.ts';
import { linesOf, segmentsOf } from './segments.ts';

/** Which faces lie on both sides of every edge, how long it is, and which barrier runs along it. */
export async function bordersOf({ corners, faces }: Ground, input: DivideInput, prepared: Prepared, breather: Breather): Promise<Borders> {
  const sides = sidesOf(faces);
  await breather.rest();
  const rankAt = rankFinder(input, prepared);
  const [left, right, metres, rank]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const side of sides) {
    const [[ax, ay], [bx, by]] = [corners.at(side.from), corners.at(side.to)];
    left.push(side.left);
    right.push(side.right);
    metres.push(prepared.plane.metresBetween(ax, ay, bx, by));
    rank.push(rankAt((ax + bx) / 2, (ay + by) / 2));
    if (rank.length % 2_000 === 0) await breather.rest();
  }
  return { left, right, metres, rank };
}

/** Rounding moved a barrier by at most so many steps. */
const roundedBy = 2;

/** Finds the greatest barrier through a point. */
function rankFinder({ barriers, estates }: DivideInput, { plane, box }: Prepared): (x: number, y: number) => number {
  const lines: Segments = [];
  const ranks: number[] = [];
  const add = (geometry: Parameters<typeof linesOf>[0], rank: number) => {
    const segments = segmentsOf(plane, linesOf(geometry), box);
    for (const value of segments) lines.push(value);
    for (let i = 0; i < segments.length; i += 4) ranks.push(rank);
  };
  for (const barrier of barriers) add(barrier.geometry, rankOf(barrier.class));
  for (const estate of estates) add(estate, rankOf('minor'));
  if (ranks.length === 0) return () => 0;
  const at = (i: number, k: number) => lines[4 * i + k] ?? 0;
  const index = new Flatbush(ranks.length);
  for (const i of ranks.keys()) {
    index.add(Math.min(at(i, 0), at(i, 2)), Math.min(at(i, 1), at(i, 3)), Math.max(at(i, 0), at(i, 2)), Math.max(at(i, 1), at(i, 3)));
  }
  index.finish();
  return (x, y) => {
    let greatest = 0;
    index.search(x - roundedBy, y - roundedBy, x + roundedBy, y + roundedBy, (i) => {
      const rank = ranks[i] ?? 0;
      if (rank <= greatest) return false;
      const [ax, ay, dx, dy] = [at(i, 0), at(i, 1), at(i, 2) - at(i, 0), at(i, 3) - at(i, 1)];
      if (Math.abs((x - ax) * dy - (y - ay) * dx) <= roundedBy * Math.hypot(dx, dy)) greatest = rank;
      return false;
    });
    return greatest;
  };
}
