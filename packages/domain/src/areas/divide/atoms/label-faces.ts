import { type Borders, ranks } from './barriers.ts';

/** Ground that nobody has yet. */
export const unlabelled = -1;

/**
 * Gives ground without a building to the neighbour it shares the longest border with, in waves outwards from those that have one: first over open
 * ground, then over minor roads, and over greater barriers only where nothing else is left.
 * @param labels of each face; those of `unlabelled` are filled in place. Labels below it are closed: they neither give nor take.
 * @returns the number of labels given in all, new ones included: ground that meets no label gets one of its own, from `next` on
 */
export function labelFaces(labels: Int32Array, { left, right, metres, rank }: Borders, next: number): number {
  const at: number[][] = Array.from({ length: labels.length }, () => []);
  left.forEach((face, border) => {
    const other = right[border] ?? -1;
    if (face < 0 || other < 0) return;
    at[face]?.push(border);
    at[other]?.push(border);
  });
  let bare = [...labels.keys()].filter((face) => labels[face] === unlabelled);
  let count = next;
  for (let reach = 0; bare.length > 0; ) {
    const given: (readonly [face: number, label: number])[] = [];
    for (const face of bare) {
      const label = longest(face, at[face] ?? [], labels, { left, right, metres, rank }, reach);
      if (label !== undefined) given.push([face, label]);
    }
    for (const [face, label] of given) labels[face] = label;
    if (given.length > 0) {
      bare = bare.filter((face) => labels[face] === unlabelled);
      reach = 0;
    } else if (reach < ranks.length - 1) reach += 1;
    else {
      labels[bare[0] ?? 0] = count;
      count += 1;
      bare = bare.slice(1);
      reach = 0;
    }
  }
  return count;
}

function longest(face: number, borders: readonly number[], labels: Int32Array, all: Borders, reach: number): number | undefined {
  const shared = new Map<number, number>();
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (const border of borders) {
    if ((all.rank[border] ?? 0) > reach) continue;
    const label = labels[(all.left[border] === face ? all.right[border] : all.left[border]) ?? -1] ?? unlabelled;
    if (label < 0) continue;
    const sum = (shared.get(label) ?? 0) + (all.metres[border] ?? 0);
    shared.set(label, sum);
    if (sum > most || (sum === most && label < (best ?? Infinity))) [best, most] = [label, sum];
  }
  return best;
}
