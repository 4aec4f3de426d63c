import type { LonLat } from '../cases/wire.ts';
import { eachEdge, polygonsOf, type Ring } from './parts.ts';
import type { AreaShape } from './wire.ts';

/** Twice the signed area in degrees: positive for a ring that turns counter-clockwise. */
function turning(ring: Ring): number {
  const [x = 0, y = 0] = ring[0] ?? [];
  let sum = 0;
  eachEdge(ring, (a, b) => {
    sum += (a[0] - x) * (b[1] - y) - (b[0] - x) * (a[1] - y);
  });
  return sum;
}

/** Walks every border with its ground to the left. */
export function eachBorder(shape: AreaShape, visit: (from: LonLat, to: LonLat) => void): void {
  for (const rings of polygonsOf(shape)) {
    rings.forEach((ring, i) => {
      // Ground lies to the left of every border: shells counter-clockwise, holes clockwise.
      const forward = turning(ring) > 0 === (i === 0);
      eachEdge(ring, (from, to) => (forward ? visit(from, to) : visit(to, from)));
    });
  }
}

/**
 * Whether parts tile a whole without gap or overlap, told by their borders alone: every border between two parts is walked once each way and
 * cancels out, and what is left is the border of the whole. Then the numbers of parts over every point add up to one inside and none outside.
 * False says only that borders do not match corner by corner; there need be no fault.
 */
export function tilesExactly(whole: AreaShape, parts: readonly AreaShape[]): boolean {
  const walked = new Map<string, number>();
  const count = (from: LonLat, to: LonLat) => {
    const back = `${to[0]} ${to[1]} ${from[0]} ${from[1]}`;
    const open = walked.get(back) ?? 0;
    if (open > 1) walked.set(back, open - 1);
    else if (open === 1) walked.delete(back);
    else {
      const key = `${from[0]} ${from[1]} ${to[0]} ${to[1]}`;
      walked.set(key, (walked.get(key) ?? 0) + 1);
    }
  };
  for (const part of parts) eachBorder(part, count);
  eachBorder(whole, (from, to) => count(to, from));
  return walked.size === 0;
}
