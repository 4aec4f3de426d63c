import { eachBorder } from '@gridkeeper/domain/areas/tiles-exactly.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { CornerIndex } from './check-corners.ts';

/** Numbers of the parts that own a border which no other part or the whole walks the other way. */
export type Misfits = readonly number[];

/**
 * Which parts do not fit edge to edge, told by their borders alone, as in `tilesExactly`, but with corners within 12 cm taken for one and borders divided
 * where a neighbour has a corner on them. No misfit: the parts tile the whole to within that rounding.
 * @param whole null: there is none, and the parts along the outside are named too
 */
export function findMisfits(whole: AreaShape | null, parts: readonly AreaShape[]): Misfits {
  const corners = new CornerIndex(whole === null ? parts : [...parts, whole]);
  const walked = new Map<number, number>();
  const walk = (key: number, times: number) => walked.set(key, (walked.get(key) ?? 0) + times);
  const owned = parts.map((part) => {
    const keys: number[] = [];
    eachStep(part, corners, (from, to) => {
      keys.push(corners.keyOf(from, to));
      walk(corners.keyOf(from, to), from < to ? 1 : -1);
    });
    return keys;
  });
  if (whole !== null) eachStep(whole, corners, (from, to) => walk(corners.keyOf(from, to), from < to ? -1 : 1));
  const misfits = owned.flatMap((keys, part) => (keys.some((key) => walked.get(key) !== 0) ? [part] : []));
  const bare = misfits.length === 0 && [...walked.values()].some((times) => times !== 0);
  return bare ? parts.map((_, part) => part) : misfits;
}

/** Visits the borders of a shape from corner to corner of all shapes. */
function eachStep(shape: AreaShape, corners: CornerIndex, visit: (from: number, to: number) => void): void {
  eachBorder(shape, (a, b) => {
    let from = corners.find(a);
    for (const to of corners.along(from, corners.find(b))) {
      if (to !== from) visit(from, to);
      from = to;
    }
  });
}
