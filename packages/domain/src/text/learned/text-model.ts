import type { Features } from './features.ts';

export type Example = { readonly category: string; readonly features: Features };

/**
 * What an office learned from its closed cases 学习模型, as plain JSON: how much each word weighs in each category. Sums only, so two of them can
 * be added up; never a text, and no word that fewer than three cases hold: no names, no addresses of one household.
 */
export type TextModel = {
  readonly version: 1;
  /** Cases learned from, by category. */
  readonly examples: Readonly<Record<string, number>>;
  readonly words: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How far apart scores must be to count as sure; measured on cases held out. */
  readonly heat: number;
};

/** Fewer cases than this, and a word is forgotten: it might point at one person. */
export const fewestCases = 3;
/** The most common ones are kept, so that a model stays a few megabytes however long an office runs. */
const mostWords = 40_000;

/** Counts the words of examples by category, in steps. @param heat see {@link TextModel} */
export function* learn(examples: readonly Example[], heat: number): Generator<void, TextModel> {
  const words = new Map<string, { cases: number; by: Map<string, number> }>();
  const counted = new Map<string, number>();
  for (const [i, { category, features }] of examples.entries()) {
    if (i % 50 === 49) yield;
    counted.set(category, (counted.get(category) ?? 0) + 1);
    for (const [feature, weight] of features) {
      const seen = words.get(feature) ?? { cases: 0, by: new Map<string, number>() };
      seen.cases += 1;
      seen.by.set(category, (seen.by.get(category) ?? 0) + weight);
      words.set(feature, seen);
    }
  }
  const kept = [...words].filter(([, { cases }]) => cases >= fewestCases).sort(([a, x], [b, y]) => y.cases - x.cases || (a < b ? -1 : 1));
  return {
    version: 1,
    examples: Object.fromEntries(counted),
    words: Object.fromEntries(kept.slice(0, mostWords).map(([feature, { by }]) => [feature, rounded(by)])),
    heat,
  };
}

function rounded(by: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...by].map(([category, weight]) => [category, Math.round(weight * 100) / 100]));
}

/** Cases that a model learned from. */
export function exampleCount(model: TextModel): number {
  return Object.values(model.examples).reduce((sum, count) => sum + count, 0);
}
