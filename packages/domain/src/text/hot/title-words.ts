import type { Cut } from '../learned/features.ts';
import { titleOf } from '../title.ts';

/** Words that name a group, with the members whose first sentence holds them. */
export type TitleWord = { readonly word: string; readonly members: readonly number[] };

const [shortest, longest, mostInOne] = [2, 14, 6];
const mostWords = 6;
/** What more than this share of all say, or so many where there are few, names none of them. */
const [commonest, few] = [0.05, 60];
const words = /^[\p{L}\p{N}]+$/u;
/** Words of grammar and of counting: a name neither begins nor ends with them. */
const particle = /^(?:[的了在是有和与及也都就还吗呢吧啊把被个这那我你他号到于从对给让为又很太不没请]|\p{N}+)$/u;

/**
 * Words for the head of each group: what at least a third of its members (and three) say in their first sentence, and few others do; whole words in
 * a row, the most telling first. Those that overlap one already chosen are left out.
 * @param texts all reports, members of a group or not
 */
export function* titleWords(
  texts: readonly string[],
  groups: readonly (readonly number[])[],
  cut: Cut,
): Generator<void, readonly (readonly TitleWord[])[]> {
  const phrases: ReadonlySet<string>[] = [];
  for (const [i, text] of texts.entries()) {
    phrases.push(phrasesOf(titleOf(text).normalize('NFKC').toLowerCase(), cut));
    if (i % 100 === 99) yield;
  }
  const everywhere = new Map<string, number>();
  for (const each of phrases) for (const phrase of each) everywhere.set(phrase, (everywhere.get(phrase) ?? 0) + 1);
  yield;
  const most = Math.max(few, commonest * texts.length);
  return groups.map((members) => {
    const telling = candidatesOf(phrases, members).filter(({ word }) => (everywhere.get(word) ?? 0) <= most);
    return chosen(telling, (word) => phrases.length / (everywhere.get(word) ?? 1));
  });
}

/** One to six whole words in a row. */
function phrasesOf(title: string, cut: Cut): ReadonlySet<string> {
  const phrases = new Set<string>();
  const parts = cut(title);
  for (let from = 0; from < parts.length; from += 1) {
    let phrase = '';
    for (const part of parts.slice(from, from + mostInOne)) {
      phrase += part;
      if (!words.test(part) || phrase.length > longest || particle.test(parts[from] ?? '')) break;
      if (phrase.length >= shortest && !particle.test(part)) phrases.add(phrase);
    }
  }
  return phrases;
}

function candidatesOf(phrases: readonly ReadonlySet<string>[], members: readonly number[]): readonly TitleWord[] {
  const holders = new Map<string, number[]>();
  for (const member of members)
    for (const phrase of phrases[member] ?? []) {
      const by = holders.get(phrase) ?? [];
      by.push(member);
      holders.set(phrase, by);
    }
  const least = Math.max(3, members.length / 3);
  return [...holders].filter(([, by]) => by.length >= least).map(([word, by]) => ({ word, members: by }));
}

function chosen(candidates: readonly TitleWord[], rarity: (word: string) => number): readonly TitleWord[] {
  const weighed = candidates.map((each) => ({
    each,
    weight: each.members.length * Math.log1p(rarity(each.word)) * Math.sqrt(each.word.length),
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.each.word < b.each.word ? -1 : 1));
  const named: TitleWord[] = [];
  for (const { each } of weighed) if (named.length < mostWords && !named.some(({ word }) => overlap(word, each.word))) named.push(each);
  return named;
}

/** They share two neighbouring characters. */
function overlap(a: string, b: string): boolean {
  for (let at = 0; at < b.length - 1; at += 1) if (a.includes(b.slice(at, at + 2))) return true;
  return false;
}
