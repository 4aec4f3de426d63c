import type { Category } from '../policy/pack.ts';
import { claimsOf, compileLexicon, type Lexicon } from './lexicon.ts';

export type Suggestion = { readonly code: string; readonly confidence: number };

/**
 * Evidence that stands for "something else": a single common two-character word leaves the suggestion below one half, and only
 * several words that point the same way bring it near 1.
 */
const doubt = 1.5;
const read = 4_000;

const compiled = new WeakMap<readonly Category[], Lexicon>();

function lexiconOf(categories: readonly Category[]): Lexicon {
  const known = compiled.get(categories);
  if (known !== undefined) return known;
  const made = compileLexicon(claimsOf(categories));
  compiled.set(categories, made);
  return made;
}

/**
 * Categories a report may belong to, likeliest first 分类建议, from the pack's key words and labels (cold start: nothing is learned yet).
 * Confidence is 0 to 1 and sums to less than 1 over all categories; a text without any known word gets no suggestion at all.
 * Never decided alone: a person chooses. Heads are not suggested, they take no cases.
 */
export function suggestCategories(text: string, categories: readonly Category[], limit: number): Suggestion[] {
  return suggestByLexicon(text, lexiconOf(categories), limit);
}

/** {@link suggestCategories} from any lexicon. */
export function suggestByLexicon(text: string, lexicon: Lexicon, limit: number): Suggestion[] {
  const scores = new Map<string, number>();
  let total = 0;
  for (const [index, times] of wordsIn(text.slice(0, read), lexicon)) {
    const word = lexicon.words[index];
    if (word === undefined) continue;
    const said = 1 + Math.log2(times) / 2;
    for (const [code, weight] of word.weights) {
      scores.set(code, (scores.get(code) ?? 0) + weight * said);
      total += weight * said;
    }
  }
  return [...scores]
    .sort(([codeA, a], [codeB, b]) => b - a || (codeA < codeB ? -1 : 1))
    .slice(0, limit)
    .map(([code, score]) => ({ code, confidence: score / (total + doubt) }));
}

/** How often each word of the lexicon stands in the text; at every place the longest word wins, so 路灯杆 is not also 路灯. */
function wordsIn(text: string, lexicon: Lexicon): Map<number, number> {
  const lower = text.normalize('NFKC').toLowerCase();
  const found = new Map<number, number>();
  for (let at = 0; at < lower.length - 1; ) {
    const candidates = lexicon.byStart.get(lower.slice(at, at + 2)) ?? [];
    const hit = candidates.find((candidate) => lower.startsWith(candidate.word, at));
    if (hit !== undefined) found.set(hit.index, (found.get(hit.index) ?? 0) + 1);
    at += hit?.word.length ?? 1;
  }
  return found;
}
