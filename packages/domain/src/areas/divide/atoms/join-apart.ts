import type { Borders } from './barriers.ts';
import type { Union } from './union.ts';

/**
 * A building of several parts that stand apart holds what lies between them: labels on the shortest way from one part to the next are joined, so that
 * every label is one connected piece of ground. Parts that no way leads to (on an island) stay apart.
 */
export function joinApart(labels: Int32Array, { left, right }: Borders, labelsJoined: Union): void {
  const beside: number[][] = Array.from({ length: labels.length }, () => []);
  left.forEach((face, border) => {
    const other = right[border] ?? -1;
    if (face < 0 || other < 0 || (labels[face] ?? -1) < 0 || (labels[other] ?? -1) < 0) return;
    beside[face]?.push(other);
    beside[other]?.push(face);
  });
  const labelOf = (face: number) => labelsJoined.of(labels[face] ?? 0);
  const partOf = new Int32Array(labels.length).fill(-1);
  const firstOf = new Map<number, number>();
  for (const face of labels.keys()) {
    if ((labels[face] ?? -1) < 0 || (partOf[face] ?? -1) >= 0) continue;
    const label = labelOf(face);
    spread(
      [face],
      beside,
      (other) => labelOf(other) === label && partOf[other] === -1,
      (other) => {
        partOf[other] = face;
      },
    );
    if (!firstOf.has(label)) firstOf.set(label, face);
    else joinOnWay(face, beside, (other) => partOf[other] !== face && labelOf(other) === label, labelOf, labelsJoined);
  }
}

function spread(
  start: readonly number[],
  beside: readonly (readonly number[])[],
  fits: (face: number) => boolean,
  visit: (face: number) => void,
): void {
  const reached = [...start];
  for (const face of start) visit(face);
  for (const face of reached) {
    for (const other of beside[face] ?? []) {
      if (!fits(other)) continue;
      visit(other);
      reached.push(other);
    }
  }
}

function joinOnWay(
  start: number,
  beside: readonly (readonly number[])[],
  arrived: (face: number) => boolean,
  labelOf: (face: number) => number,
  labelsJoined: Union,
): void {
  const cameFrom = new Map<number, number>([[start, -1]]);
  for (const face of cameFrom.keys()) {
    if (arrived(face)) {
      const label = labelOf(start);
      for (let at = face; at >= 0; at = cameFrom.get(at) ?? -1) labelsJoined.join(label, labelOf(at));
      return;
    }
    for (const other of beside[face] ?? []) if (!cameFrom.has(other)) cameFrom.set(other, face);
  }
}
