import { buckets, gramsOf } from './grams.ts';

/** Features by number (0, 1, 2 ...) with their weights; length 1. */
export type Vector = { readonly keys: Int32Array; readonly weights: Float64Array };

/** What fewer reports hold joins nobody. */
const fewest = 3;
/** What more than this share of all holds tells nothing; where there are few reports, one matter may fill half of them. */
const [commonest, half, few] = [0.05, 0.5, 60];
/** Above 1: names of places and firms, which few reports hold, count for more than common words of complaint. */
const rarity = 2;

/**
 * Reports as vectors of stretches of characters (TF-IDF). Names of places are never listed anywhere: they carry weight because few reports hold
 * them, and these hold them often. Every text is read twice, so that nothing but the vectors is kept.
 */
export function* vectorsOf(texts: readonly string[]): Generator<void, readonly Vector[]> {
  const holders = new Uint16Array(buckets);
  for (const [i, text] of texts.entries()) {
    for (const gram of gramsOf(text).keys()) holders[gram] = Math.min((holders[gram] ?? 0) + 1, 0xffff);
    if (i % 25 === 24) yield;
  }
  const most = Math.max(fewest, commonest * texts.length, Math.min(half * texts.length, few));
  const numbers = new Map<number, number>();
  const vectors: Vector[] = [];
  for (const [i, text] of texts.entries()) {
    const kept = [...gramsOf(text)].filter(([gram]) => (holders[gram] ?? 0) >= fewest && (holders[gram] ?? 0) <= most);
    const raw = kept.map(([gram, count]) => Math.log1p(count) * Math.log(texts.length / (holders[gram] ?? 1)) ** rarity);
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    const keys = Int32Array.from(kept, ([gram]) => {
      const number = numbers.get(gram) ?? numbers.size;
      numbers.set(gram, number);
      return number;
    });
    vectors.push({ keys, weights: Float64Array.from(raw, (weight) => weight / length) });
    if (i % 25 === 24) yield;
  }
  return vectors;
}
