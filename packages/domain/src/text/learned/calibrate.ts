import type { Suggestion } from '../suggest-category.ts';
import type { Classifier, Scored } from './classify.ts';
import type { Example } from './text-model.ts';

/** Always left for something else: nobody is shown 100 %. */
const doubt = 0.02;

/** Scores as shares of nearly 1; the higher the heat, the closer together. */
export function confidences(scored: readonly Scored[], heat: number): Suggestion[] {
  const best = scored[0]?.score ?? 0;
  const shares = scored.map(({ code, score }) => ({ code, share: Math.exp((score - best) / heat) }));
  const sum = shares.reduce((total, { share }) => total + share, 0);
  return shares.map(({ code, share }) => ({ code, confidence: (share / sum) * (1 - doubt) }));
}

/** Too sure is worse than too modest: before anything was measured. */
export const firstHeat = 8;
const heats = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32];

/** How well suggestions did on cases that had not been learned 留出检验. Shares 0..1; null: no case was held out. */
export type HoldOut = { readonly cases: number; readonly first: number | null; readonly firstThree: number | null };

export type Measured = { readonly heat: number; readonly holdOut: HoldOut };

/** Measures a classifier on cases held out, and finds the heat at which 80 % sure is right in 80 of 100 (least logarithmic loss). */
export function* measure(classify: Classifier, heldOut: readonly Example[]): Generator<void, Measured> {
  const found: { readonly category: string; readonly scored: readonly Scored[] }[] = [];
  for (const { category, features } of heldOut) {
    found.push({ category, scored: classify(features) });
    yield;
  }
  const share = (most: number) =>
    found.length === 0
      ? null
      : found.filter(({ category, scored }) => scored.slice(0, most).some(({ code }) => code === category)).length / found.length;
  const loss = (heat: number) =>
    found.reduce((sum, { category, scored }) => {
      const right = confidences(scored, heat).find(({ code }) => code === category)?.confidence ?? 0;
      return sum - Math.log(Math.max(right, 1e-6));
    }, 0);
  const heat =
    found.length === 0 ? firstHeat : heats.map((each) => ({ each, loss: loss(each) })).reduce((a, b) => (b.loss < a.loss ? b : a)).each;
  return { heat, holdOut: { cases: found.length, first: share(1), firstThree: share(3) } };
}
