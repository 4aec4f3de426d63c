import { bigramsOf, runsOf } from '@gridkeeper/domain/text/bigrams.ts';

/** UTF-16 units read of one text: at 3 bytes each and every character in two pairs, a vector stays below PostgreSQL's 1 MB. */
const mostRead = 100_000;
const longestWord = 64;

/**
 * The words under which a text is found, for `array_to_tsvector($1::text[])`: every pair of neighbouring Chinese characters, the last
 * character of each stretch (so that one character can be looked for by prefix anywhere), and Latin words and numbers in lower case.
 * Pairs rather than dictionary words, because a dictionary cuts the same name differently in two texts and then misses it.
 */
export function searchWords(text: string): string[] {
  const words = new Set<string>();
  for (const run of runsOf(text, mostRead)) {
    if (!run.han) {
      words.add(shortened(run.text));
      continue;
    }
    const pairs = bigramsOf(run.text);
    for (const pair of pairs) words.add(pair);
    words.add(lastCharacter(run.text));
  }
  return [...words];
}

/** Latin words and numbers as they are kept: PostgreSQL refuses lexemes of 2 KB and more. */
export function shortened(word: string): string {
  return word.length <= longestWord ? word : Array.from(word).slice(0, longestWord).join('');
}

function lastCharacter(run: string): string {
  return String.fromCodePoint(run.codePointAt(run.length - 2) ?? 0).length === 2 ? run.slice(-2) : run.slice(-1);
}
