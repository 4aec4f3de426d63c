import type { Category } from '../policy/pack.ts';

type Word = { readonly word: string; readonly weights: readonly (readonly [code: string, weight: number])[] };

/** Words that speak for categories, ready for one pass over a text. */
export type Lexicon = {
  readonly words: readonly Word[];
  /** Words by their first two UTF-16 units, longest first. */
  readonly byStart: ReadonlyMap<string, readonly { readonly word: string; readonly index: number }[]>;
};

/** Words that stand in labels but speak for nothing. */
const empty = new Set(['其他', '问题', '管理', '设施', '公共', '及其', '行为', '情况', '事项', '农村', '方面', '工作']);
const separators = /[、，,/／()（）·\s与和及或的]+/u;

function labelWords(label: string): string[] {
  return label.split(separators).filter((word) => word.length >= 2 && !empty.has(word));
}

/** A word 词 that speaks for a category, and how strongly; 1 is a key word of the pack. */
export type Claim = { readonly word: string; readonly code: string; readonly weight: number };

/** What a pack says itself: key words weigh 1, words of the own label 0.8, of the head's label 0.25 (shared by all its children). */
export function claimsOf(categories: readonly Category[]): Claim[] {
  const heads = new Map(categories.map((category) => [category.code, category]));
  const claims: Claim[] = [];
  for (const { code, parent, keywords, label } of categories) {
    if (parent === null) continue;
    for (const word of keywords) claims.push({ word, code, weight: 1 });
    for (const word of labelWords(label.zh)) claims.push({ word, code, weight: 0.8 });
    for (const word of labelWords(heads.get(parent)?.label.zh ?? '')) claims.push({ word, code, weight: 0.25 });
  }
  return claims;
}

/** Longer, rarer words weigh more than those of two characters. A word that several categories claim is split between them. */
export function compileLexicon(claims: readonly Claim[]): Lexicon {
  const byWord = new Map<string, Map<string, number>>();
  for (const { word, code, weight } of claims) {
    const key = word.normalize('NFKC').toLowerCase().trim();
    if (key.length < 2) continue;
    const whole = weight * (1 + 0.5 * (Math.min(Array.from(key).length, 5) - 2));
    const claimed = byWord.get(key) ?? new Map<string, number>();
    claimed.set(code, Math.max(claimed.get(code) ?? 0, whole));
    byWord.set(key, claimed);
  }
  return index(byWord);
}

function index(claims: ReadonlyMap<string, ReadonlyMap<string, number>>): Lexicon {
  const words = [...claims].map(([word, claimed]): Word => ({ word, weights: share(claimed) }));
  const byStart = new Map<string, { word: string; index: number }[]>();
  for (const [at, { word }] of words.entries()) {
    const start = word.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), { word, index: at }]);
  }
  for (const list of byStart.values()) list.sort((a, b) => b.word.length - a.word.length);
  return { words, byStart };
}

function share(claimed: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...claimed].map(([code, weight]) => [code, weight / Math.sqrt(claimed.size)] as const);
}
