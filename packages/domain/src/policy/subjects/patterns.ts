import type { Practice, Words } from './subject.ts';

const isLatin = (word: string) => /[a-z]/i.test(word);
const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Longer words first, so that a word is found whole. */
function either(words: Words): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
}

/** Chinese words stand anywhere; English ones stand alone, in singular or plural. Between the two languages nothing is sought. */
const scripts = [
  {
    picks: (word: string) => !isLatin(word),
    unit: (words: Words) => `(?:${either(words)})`,
    gap: (within: number) => `[^|，。；：,.;:]{0,${within}}`,
  },
  {
    picks: isLatin,
    unit: (words: Words) => `\\b(?:${either(words)})(?:s|es|['’]s?|s['’])?(?![a-z])`,
    gap: (within: number) => `[ ,:/()-]+(?:[a-z'’-]+[ ,:/()-]+){0,${within}}?`,
  },
] as const;

/** The patterns of words that follow one another, one for each language that has a word for every step. */
export function compilePattern(practice: Practice): readonly RegExp[] {
  return scripts.flatMap(({ picks, unit, gap }) => {
    const steps = practice.map(({ within, words }) => ({ within, words: words.filter(picks) }));
    if (steps.some(({ words }) => words.length === 0)) return [];
    return [new RegExp(steps.map(({ within, words }, index) => (index === 0 ? '' : gap(within)) + unit(words)).join(''), 'giu')];
  });
}

/** A text as it is judged: full-width letters made plain, and nothing left in it that only hides a word (spaces between Chinese characters, marks). */
export function spread(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Mn}]/gu, '')
    .replaceAll(/(?<=\p{Script=Han})[\s·•*_・-]+(?=\p{Script=Han})/gu, '');
}
