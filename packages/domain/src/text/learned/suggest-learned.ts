import { type Claim, compileLexicon } from '../lexicon.ts';
import { type Suggestion, suggestByLexicon } from '../suggest-category.ts';
import { confidences } from './calibrate.ts';
import { classifier } from './classify.ts';
import { type Cut, featuresOf } from './features.ts';
import { exampleCount, type TextModel } from './text-model.ts';

/** With so many closed cases, what was learned weighs as much as the words of the lexicon. */
const halfLearned = 30;

/** @returns categories likeliest first, at most `limit` */
export type Suggester = (text: string, limit: number) => Suggestion[];

/**
 * Suggests categories from what the office learned and from its lexicon together 分类建议: a new office has the lexicon alone, and with each
 * closed case the learned part weighs more. Confidence 0..1, together at most 1; a text without any known word gets nothing. Never decided
 * alone: a person chooses.
 * @param codes the categories that may be suggested
 */
export function suggester(model: TextModel | null, claims: readonly Claim[], codes: ReadonlySet<string>, cut: Cut): Suggester {
  const lexicon = compileLexicon(claims.filter(({ code }) => codes.has(code)));
  const learned = model === null ? 0 : exampleCount(model);
  if (model === null || learned === 0) return (text, limit) => suggestByLexicon(text, lexicon, limit);
  const classify = classifier(model, claims, cut);
  const share = learned / (learned + halfLearned);
  return (text, limit) => {
    const scored = classify(featuresOf(text, cut)).filter(({ code }) => codes.has(code));
    const sum = new Map(confidences(scored, model.heat).map(({ code, confidence }) => [code, confidence * share]));
    for (const { code, confidence } of suggestByLexicon(text, lexicon, codes.size))
      sum.set(code, (sum.get(code) ?? 0) + confidence * (1 - share));
    return [...sum]
      .map(([code, confidence]) => ({ code, confidence }))
      .sort((a, b) => b.confidence - a.confidence || (a.code < b.code ? -1 : 1))
      .slice(0, limit);
  };
}
