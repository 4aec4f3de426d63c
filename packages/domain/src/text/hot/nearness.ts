import { metresBetween } from '../../areas/measure.ts';
import type { LonLat } from '../../cases/wire.ts';

/** A smell, a noise, a burst pipe: at this distance two places are half as likely to suffer from the same. */
const half = 400;

/** How likely what stands at two places is one and the same, 0..1; a place that is not known speaks neither for nor against. */
export function nearness(a: LonLat | null, b: LonLat | null): number {
  if (a === null || b === null) return 1;
  return 1 / (1 + (metresBetween(a, b) / half) ** 2);
}

/** The middle of the places that are known; null: none is. */
export function middleOf(points: readonly (LonLat | null)[]): LonLat | null {
  const known = points.flatMap((point) => (point === null ? [] : [point]));
  if (known.length === 0) return null;
  const mean = (axis: 0 | 1) => known.reduce((sum, point) => sum + point[axis], 0) / known.length;
  return [mean(0), mean(1)];
}
