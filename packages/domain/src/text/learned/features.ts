import { bigramsOf, runsOf } from '../bigrams.ts';
import { titleOf } from '../title.ts';

/** Cuts a text into dictionary words 分词; handed in, because the dictionary is not the domain's. */
export type Cut = (text: string) => readonly string[];

/** What a text says, as weights of its features; length 10 in the sense of Euclid, so that long letters do not outvote short ones. */
export type Features = ReadonlyMap<string, number>;

const read = 4_000;
/** How often the first sentence counts beyond its place in the text: people say there what the matter is. */
const titleAgain = 2;
const length = 10;
const word = /^\p{Script=Han}{2,}$/u;

/**
 * Features of one stretch of text with their counts: dictionary words and, marked by `_`, pairs of neighbouring characters, which
 * still agree where the dictionary cuts a name differently. Chinese only: numbers and Latin words are mostly house numbers, phones and plates.
 */
export function countsOf(text: string, cut: Cut, times = 1, into = new Map<string, number>()): Map<string, number> {
  const add = (feature: string) => into.set(feature, (into.get(feature) ?? 0) + times);
  const normal = text.normalize('NFKC').toLowerCase();
  for (const each of cut(normal)) if (word.test(each)) add(each);
  for (const run of runsOf(normal)) if (run.han && run.text.length > 1) for (const pair of bigramsOf(run.text)) add(`_${pair}`);
  return into;
}

/** The features of a report, its first sentence three times as heavy as the rest. */
export function featuresOf(text: string, cut: Cut): Features {
  const counts = countsOf(text.slice(0, read), cut);
  countsOf(titleOf(text), cut, titleAgain, counts);
  const weights = [...counts].map(([feature, count]) => [feature, Math.log1p(count)] as const);
  const norm = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return new Map(weights.map(([feature, weight]) => [feature, (weight * length) / norm]));
}
