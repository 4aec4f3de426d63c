import { bigramsOf, runsOf } from './bigrams.ts';

/** A duplicate is seen in the first thousands of characters; a longer text must not slow the reader of a list down. */
const compared = 4_000;

/**
 * From here on two reports near each other may be about the same thing. Measured on citizens' messages (docs/measurements.md, "Possible doubles by
 * words"): of those who wrote of a known problem nearly all are shown an earlier message, and few others stand beside it.
 */
export const likeEnough = 0.16;

/** The same for two reports that were given different categories: short ones share many a word that says nothing of the matter. */
export const likeDespiteCategory = 0.25;

function marksOf(text: string): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const run of runsOf(text.slice(0, compared))) {
    if (run.han) for (const pair of bigramsOf(run.text)) marks.add(pair);
    else marks.add(run.text);
  }
  return marks;
}

function between(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const mark of small) if (large.has(mark)) shared += 1;
  const contained = shared / small.size;
  const dice = (2 * shared) / (small.size + large.size);
  return (contained + dice) / 2;
}

/**
 * How alike two reports are 文本相似度, 0 to 1, from their character pairs: the mean of containment (a short report says what a part of
 * a long one says) and of Dice's coefficient (they say the same throughout). Symmetric; 1 for the same words, 0 when nothing is shared
 * or one of them is empty. Returns a function, so that one text is cut up once and compared with many.
 */
export function likenessTo(text: string): (other: string) => number {
  const marks = marksOf(text);
  return (other) => between(marks, marksOf(other));
}

/** {@link likenessTo} for a single pair. */
export function likeness(a: string, b: string): number {
  return likenessTo(a)(b);
}
