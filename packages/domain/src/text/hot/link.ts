import { makeHeap } from './heap.ts';
import type { Pair } from './like-pairs.ts';

type Join = { readonly a: number; readonly b: number; readonly sizeA: number; readonly sizeB: number; readonly mean: number };

/**
 * Joins reports into groups, always the two groups next whose members are most alike on average (average linkage), down to `least`.
 * A chain of reports that are each a little like the next does not become one group, as it would by nearest neighbours.
 * @returns groups as numbers of reports; lone reports are groups of one
 */
export function* link(count: number, pairs: readonly Pair[], least: number): Generator<void, readonly (readonly number[])[]> {
  const groups = new Map(Array.from({ length: count }, (_, i) => [i, [i]]));
  /** Sums of likeness between the members of two groups; not there: they are strangers. */
  const sums = new Map(Array.from({ length: count }, (_, i) => [i, new Map<number, number>()]));
  const heap = makeHeap<Join>(({ mean }) => mean);
  const sizeOf = (group: number) => groups.get(group)?.length ?? 0;
  const offer = (a: number, b: number, sum: number) => {
    const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
    if (sum / (sizeA * sizeB) >= least) heap.push({ a, b, sizeA, sizeB, mean: sum / (sizeA * sizeB) });
  };
  for (const { a, b, likeness } of pairs) {
    sums.get(a)?.set(b, likeness);
    sums.get(b)?.set(a, likeness);
    offer(a, b, likeness);
  }
  let steps = 0;
  for (let next = heap.pop(); next !== undefined; next = heap.pop()) {
    steps += 1;
    if (steps % 2_000 === 0) yield;
    const { a, b } = next;
    // An offer of groups that have grown since is out of date; a newer one lies further down.
    if (sizeOf(a) !== next.sizeA || sizeOf(b) !== next.sizeB) continue;
    groups.get(a)?.push(...(groups.get(b) ?? []));
    groups.delete(b);
    for (const [other, sum] of join(sums, a, b)) offer(a, other, sum);
  }
  return [...groups.values()];
}

/** Adds b's likenesses to a's. @returns those of a */
function join(sums: Map<number, Map<number, number>>, a: number, b: number): ReadonlyMap<number, number> {
  const own = sums.get(a) ?? new Map<number, number>();
  own.delete(b);
  for (const [other, sum] of sums.get(b) ?? []) {
    if (other === a) continue;
    own.set(other, (own.get(other) ?? 0) + sum);
    sums.get(other)?.delete(b);
  }
  for (const [other, sum] of own) sums.get(other)?.set(a, sum);
  sums.delete(b);
  return own;
}
