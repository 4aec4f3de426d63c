import type { Claim } from '../lexicon.ts';
import { type Cut, countsOf, type Features } from './features.ts';
import type { TextModel } from './text-model.ts';

export type Scored = { readonly code: string; readonly score: number };
/** Scores of all categories, best first; empty where no word of the text is known. */
export type Classifier = (features: Features) => readonly Scored[];

/** So much of a word is taken to stand in every category, seen or not. */
const smoothing = 0.3;
/** A word of the lexicon weighs as much as a few cases that say it. */
const lexiconWeight = 6;

/**
 * Naive Bayes by complements 朴素贝叶斯 (Rennie et al. 2003, CNB): a category is likely where the words of the text are rare in all *other*
 * categories, which stays fair when one category has hundreds of cases and another has five. Words of the lexicon count as if a few cases
 * had said them, so that an office can suggest before it has learned, and a category without cases is not forgotten.
 */
export function classifier(model: TextModel, lexicon: readonly Claim[], cut: Cut): Classifier {
  const table = addUp(model, lexicon, cut);
  const totals = new Map<string, number>();
  const all = new Map<string, number>();
  let total = 0;
  for (const [feature, by] of table) {
    let sum = 0;
    for (const [code, weight] of by) {
      totals.set(code, (totals.get(code) ?? 0) + weight);
      sum += weight;
    }
    all.set(feature, sum);
    total += sum;
  }
  const codes = [...totals.keys()];
  const sizes = new Map(codes.map((code) => [code, Math.log(total - (totals.get(code) ?? 0) + smoothing * table.size)]));
  return (features) => {
    const scores = new Map(codes.map((code) => [code, 0]));
    let said = 0;
    for (const [feature, times] of features) {
      const sum = all.get(feature);
      const by = table.get(feature);
      if (sum === undefined || by === undefined) continue;
      said += times;
      const common = Math.log(sum + smoothing);
      for (const [code, weight] of by)
        scores.set(code, (scores.get(code) ?? 0) + times * (common - Math.log(Math.max(sum - weight, 0) + smoothing)));
    }
    if (said === 0) return [];
    return [...scores]
      .map(([code, score]) => ({ code, score: score + said * (sizes.get(code) ?? 0) }))
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  };
}

/** Word by word, what cases and lexicon say for each category. */
function addUp(model: TextModel, lexicon: readonly Claim[], cut: Cut): Map<string, Map<string, number>> {
  const table = new Map(Object.entries(model.words).map(([feature, by]) => [feature, new Map(Object.entries(by))]));
  const said = new Map<string, Map<string, number>>();
  for (const { word, code, weight } of lexicon) said.set(code, countsOf(word, cut, weight, said.get(code)));
  for (const [code, counts] of said) {
    for (const [feature, count] of counts) {
      const by = table.get(feature) ?? new Map<string, number>();
      by.set(code, (by.get(code) ?? 0) + lexiconWeight * Math.log1p(count));
      table.set(feature, by);
    }
  }
  return table;
}
