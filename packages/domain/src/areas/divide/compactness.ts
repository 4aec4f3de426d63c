import { metresBetween, squareMetresOf } from '../measure.ts';
import { eachEdge, polygonsOf } from '../parts.ts';
import type { AreaShape } from '../wire.ts';

/** Metres around a shape, holes included. */
export function metresAround(shape: AreaShape): number {
  let sum = 0;
  for (const ring of polygonsOf(shape).flat()) {
    eachEdge(ring, (from, to) => {
      sum += metresBetween(from, to);
    });
  }
  return sum;
}

/** Polsby-Popper: ground over that of a circle of the same perimeter; 1 for a circle, 0.79 for a square, near 0 for a thread. */
export function compactnessOf(shape: AreaShape): number {
  const around = metresAround(shape);
  return around === 0 ? 0 : (4 * Math.PI * squareMetresOf(shape)) / around ** 2;
}
