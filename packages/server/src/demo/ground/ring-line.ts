import { sideKey } from './cells.ts';
import type { Line } from './plane.ts';
import type { Plan } from './sides.ts';

/** The closed line around a ring of corners, put together from its sides as they were drawn once. */
export function ringLine(plan: Plan, ring: readonly number[]): Line {
  const points = ring.flatMap((to, i) => {
    const from = ring.at(i - 1) ?? to;
    const side = plan.sides.get(sideKey(from, to)) ?? [];
    return (from < to ? side : side.toReversed()).slice(0, -1);
  });
  return [...points, ...points.slice(0, 1)];
}
