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

/**
 * Key words weigh 1 for two characters and more for longer, rarer ones; words of the own label weigh 0.8, of the head's label 0.25
 * (shared by all its children). A word that several categories claim is split between them.
 */
export function compileLexicon(categories: readonly Category[]): Lexicon {
  const heads = new Map(categories.map((category) => [category.code, category]));
  const claims = new Map<string, Map<string, number>>();
  const claim = (word: string, code: string, factor: number) => {
    const key = word.normalize('NFKC').toLowerCase().trim();
    if (key.length < 2) return;
    const weight = factor * (1 + 0.5 * (Math.min(Array.from(key).length, 5) - 2));
    const claimed = claims.get(key) ?? new Map<string, number>();
    claimed.set(code, Math.max(claimed.get(code) ?? 0, weight));
    claims.set(key, claimed);
  };
  for (const category of categories.filter((each) => each.parent !== null)) {
    for (const word of category.keywords) claim(word, category.code, 1);
    for (const word of labelWords(category.label.zh)) claim(word, category.code, 0.8);
    const head = heads.get(category.parent ?? '');
    for (const word of head === undefined ? [] : labelWords(head.label.zh)) claim(word, category.code, 0.25);
  }
  return index(claims);
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
