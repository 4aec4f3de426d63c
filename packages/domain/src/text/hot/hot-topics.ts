import { gather } from './gather.ts';
import { likePairs } from './like-pairs.ts';
import { link } from './link.ts';
import { type TitleWord, titleWords } from './title-words.ts';
import { vectorsOf } from './vectors.ts';

/** Reports about one problem, as numbers into the list that was given. */
export type HotTopic = { readonly members: readonly number[]; readonly words: readonly TitleWord[] };

/** Fewer messages are no hot topic. */
export const fewestMessages = 3;
/** Less alike than this (cosine 0..1) and a pair is taken for strangers. */
const strangers = 0.01;
/** Groups join down to this mean likeness; then each report must be so like the middle of its group. */
const [alikeOnAverage, likeTheMiddle] = [0.06, 0.15];
const looks = 3;

/**
 * Groups of at least three reports about one and the same problem 热点, the largest first. Nothing is known beforehand: neither how many there
 * are, nor a single name of a place. Runs in steps, so that whoever drives it can do other work between them ({@link atOnce} does not).
 * @param texts whole reports, the matter in the first sentence
 */
export function* hotTopics(texts: readonly string[]): Generator<void, readonly HotTopic[]> {
  const copies = sameTexts(texts);
  const vectors = yield* vectorsOf(copies.map(([first = 0]) => texts[first] ?? ''));
  const pairs = yield* likePairs(vectors, strangers);
  let groups = (yield* link(vectors.length, pairs, alikeOnAverage)).filter(isGroup);
  for (let look = 0; look < looks; look += 1) {
    yield;
    groups = gather(vectors, groups, likeTheMiddle).filter(isGroup);
  }
  const found = groups.map((group) => group.flatMap((copy) => copies[copy] ?? []).sort((a, b) => a - b));
  const words = yield* titleWords(texts, found);
  return found
    .map((members, i) => ({ members, words: words[i] ?? [] }))
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

const isGroup = (group: readonly number[]) => group.length >= fewestMessages;

const samePart = 200;

/** A message sent again, perhaps under another heading, is one voice: it must not make its own words look common. */
function sameTexts(texts: readonly string[]): readonly (readonly number[])[] {
  const byText = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    const key = text.replace(/[^\p{L}\p{N}]+/gu, '').slice(-samePart);
    byText.set(key, [...(byText.get(key) ?? []), i]);
  }
  return [...byText.values()];
}

/** Drives a work in steps to its end. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
