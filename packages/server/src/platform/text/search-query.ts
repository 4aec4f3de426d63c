import { bigramsOf, runsOf } from '@gridkeeper/domain/text/bigrams.ts';
import { cutWords } from './cut-words.ts';
import { shortened } from './search-words.ts';

const mostTerms = 16;
const longestQuery = 100;
/** Words of grammar: they stand in nearly every text and would only make the search slower. */
const particles = new Set(Array.from('的了在是和与及也都就还吗呢吧啊把被'));

type Term = { readonly word: string; readonly prefix: boolean };

/**
 * What a person typed, as text for `$1::tsquery` against {@link searchWords}: all terms must be there. Two characters are one term; a longer
 * stretch is cut into words first (小区物业收费 finds texts that hold 小区, 物业 and 收费 anywhere); one character alone finds every
 * word that begins with it. Quotes, operators and punctuation mean nothing. Undefined: nothing to look for.
 */
export function searchQuery(typed: string): string | undefined {
  const terms = new Map<string, Term>();
  for (const run of runsOf(Array.from(typed).slice(0, longestQuery).join('')))
    for (const term of run.han ? termsOf(run.text) : [{ word: shortened(run.text), prefix: false }]) terms.set(term.word, term);
  if (terms.size === 0) return undefined;
  return [...terms.values()].slice(0, mostTerms).map(quoted).join(' & ');
}

// Terms consist of letters, marks and digits only (runsOf), so nothing in them needs escaping.
function quoted({ word, prefix }: Term): string {
  return prefix ? `'${word}':*` : `'${word}'`;
}

function termsOf(run: string): Term[] {
  const characters = Array.from(run);
  if (characters.length === 1) return [{ word: run, prefix: true }];
  const pairs = bigramsOf(run);
  if (pairs.length === 1) return pairs.map(exact);
  const wanted = pairsOfWords(run, pairs);
  return (wanted.length === 0 ? pairs : wanted).map(exact);
}

/** The pairs inside each word of the stretch; a word of one character goes with its neighbour before it, the first with the one after. */
function pairsOfWords(run: string, pairs: readonly string[]): string[] {
  const wanted: string[] = [];
  let at = 0;
  for (const word of cutWords(run)) {
    const length = Array.from(word).length;
    if (length > 1) wanted.push(...pairs.slice(at, at + length - 1));
    else if (!particles.has(word)) wanted.push(...pairs.slice(Math.max(at - 1, 0), Math.max(at, 1)));
    at += length;
  }
  return wanted;
}

function exact(word: string): Term {
  return { word, prefix: false };
}
