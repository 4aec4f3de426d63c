import { titleOf } from '../title.ts';

const runs = /[\p{L}\p{N}]+/gu;
const [shortest, longest] = [2, 4];
const read = 1_000;
/** The first sentence counts so often beyond its place in the text: people name the place and the matter there. */
const titleAgain = 2;
/** Stretches are counted by a hash of 24 bits: two that share a number are a rare and small fault, and a million strings need not be kept. */
export const buckets = 1 << 24;

/** Stretches of two to four characters of a report, by number, with how often they stand in it. */
export function gramsOf(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  count(text.slice(0, read), 1, counts);
  count(titleOf(text), titleAgain, counts);
  return counts;
}

function count(text: string, times: number, into: Map<number, number>): void {
  for (const [run] of text.normalize('NFKC').toLowerCase().matchAll(runs))
    for (let from = 0; from < run.length - 1; from += 1) {
      let hash = 0;
      for (let length = 1; length <= longest && from + length <= run.length; length += 1) {
        hash = Math.imul(hash ^ run.charCodeAt(from + length - 1), 0x9e3779b1);
        hash ^= hash >>> 15;
        if (length < shortest) continue;
        const gram = (hash >>> 4) & (buckets - 1);
        into.set(gram, (into.get(gram) ?? 0) + times);
      }
    }
}
