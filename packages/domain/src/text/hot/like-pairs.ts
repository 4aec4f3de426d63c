import type { Vector } from './vectors.ts';

export type Pair = { readonly a: number; readonly b: number; readonly likeness: number };
type Holders = { readonly reports: number[]; readonly weights: number[] };

/** All pairs of reports at least so alike (cosine 0..1); through an index of who holds which stretch, so that strangers are never compared. */
export function* likePairs(vectors: readonly Vector[], least: number): Generator<void, readonly Pair[]> {
  const index: Holders[] = [];
  const shared = new Float64Array(vectors.length);
  const pairs: Pair[] = [];
  for (const [a, { keys, weights }] of vectors.entries()) {
    const touched: number[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const [key = 0, weight = 0] = [keys[at], weights[at]];
      const holders = index[key] ?? { reports: [], weights: [] };
      for (let i = 0; i < holders.reports.length; i += 1) {
        const b = holders.reports[i] ?? 0;
        if (shared[b] === 0) touched.push(b);
        shared[b] = (shared[b] ?? 0) + weight * (holders.weights[i] ?? 0);
      }
      holders.reports.push(a);
      holders.weights.push(weight);
      index[key] = holders;
    }
    for (const b of touched) {
      const likeness = shared[b] ?? 0;
      if (likeness >= least) pairs.push({ a, b, likeness });
      shared[b] = 0;
    }
    if (a % 25 === 24) yield;
  }
  return pairs;
}
