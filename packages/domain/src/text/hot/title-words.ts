import { titleOf } from '../title.ts';

/** A word that names a group, with the members whose first sentence holds it. */
export type TitleWord = { readonly word: string; readonly members: readonly number[] };

const runs = /[\p{L}\p{N}]+/gu;
const [shortest, longest] = [2, 8];
const mostWords = 6;

/**
 * Words for the head of each group: what at least a third of its members (and three) say in their first sentence, and few others do; the longest form
 * of it, the most telling first. Words that overlap one already chosen are left out.
 * @param texts all reports, members of a group or not
 */
export function* titleWords(
  texts: readonly string[],
  groups: readonly (readonly number[])[],
): Generator<void, readonly (readonly TitleWord[])[]> {
  const titles = texts.map((text) => titleOf(text).normalize('NFKC').toLowerCase());
  const candidates = groups.map((members) => candidatesOf(titles, members));
  yield;
  const everywhere = new Map<string, number>(candidates.flatMap((words) => words.map(({ word }) => [word, 0])));
  for (const [i, title] of titles.entries()) {
    for (const gram of gramsOf(title)) {
      const known = everywhere.get(gram);
      if (known !== undefined) everywhere.set(gram, known + 1);
    }
    if (i % 200 === 199) yield;
  }
  return candidates.map((words) => chosen(words, (word) => titles.length / (everywhere.get(word) ?? 1)));
}

function candidatesOf(titles: readonly string[], members: readonly number[]): readonly TitleWord[] {
  const holders = new Map<string, number[]>();
  for (const member of members)
    for (const gram of gramsOf(titles[member] ?? '')) {
      const by = holders.get(gram) ?? [];
      by.push(member);
      holders.set(gram, by);
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
  const words: TitleWord[] = [];
  for (const { each } of weighed) if (words.length < mostWords && !words.some(({ word }) => overlap(word, each.word))) words.push(each);
  return words;
}

function gramsOf(title: string): Set<string> {
  const grams = new Set<string>();
  for (const [run] of title.matchAll(runs))
    for (let from = 0; from < run.length; from += 1)
      for (let to = from + shortest; to <= Math.min(from + longest, run.length); to += 1) grams.add(run.slice(from, to));
  return grams;
}

/** They share two neighbouring characters, or one ends as the other begins. */
function overlap(a: string, b: string): boolean {
  for (let at = 0; at < b.length - 1; at += 1) if (a.includes(b.slice(at, at + 2))) return true;
  return a.at(-1) === b.at(0) || b.at(-1) === a.at(0);
}
