import type { Cut } from '../learned/features.ts';
import { titleOf } from '../title.ts';
import { gather } from './gather.ts';
import { likePairs } from './like-pairs.ts';
import { link } from './link.ts';
import { likelySame, type Setting, settingOf } from './setting.ts';
import { type TitleWord, titleWords } from './title-words.ts';
import { vectorsOf } from './vectors.ts';

/** A report in its setting. */
export type Message = Setting & { readonly text: string };

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
 * are, nor a single name of a place. What is said of places far apart, or filed under another head, is hardly one problem. Runs in steps, so that whoever drives it can do
 * other work between them (`steps.ts`).
 * @param messages whole reports, the matter in the first sentence
 */
export function* hotTopics(messages: readonly Message[], cut: Cut): Generator<void, readonly HotTopic[]> {
  const texts = messages.map(({ text }) => text);
  const copies = copiesOf(messages);
  const settings = copies.map((same) => settingOf(same.flatMap((i) => messages[i] ?? [])));
  const vectors = yield* vectorsOf(copies.map(([first = 0]) => texts[first] ?? ''));
  const alike = yield* likePairs(vectors, strangers);
  const pairs = alike.map(({ a, b, likeness }) => ({
    a,
    b,
    likeness: likeness * likelySame(settings[a] ?? unknown, settings[b] ?? unknown),
  }));
  let groups = (yield* link(vectors.length, pairs, alikeOnAverage)).filter(isGroup);
  for (let look = 0; look < looks; look += 1) {
    yield;
    groups = gather({ vectors, settings }, groups, likeTheMiddle).filter(isGroup);
  }
  const found = groups.map((group) => group.flatMap((copy) => copies[copy] ?? []).sort((a, b) => a - b));
  const words = yield* titleWords(texts, found, cut);
  return found
    .map((members, i) => ({ members, words: words[i] ?? [] }))
    .sort((a, b) => b.members.length - a.members.length || (a.members[0] ?? 0) - (b.members[0] ?? 0));
}

const unknown: Setting = { point: null, matter: null };
const isGroup = (group: readonly number[]) => group.length >= fewestMessages;

/** Letters compared, and fewer than which two people may well say by themselves. */
const [samePart, tooShort] = [200, 12];
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** A message sent again, perhaps under another heading, is one voice: it must not make its own words look common. */
function copiesOf(messages: readonly Message[]): readonly (readonly number[])[] {
  const byText = new Map<string, number[]>();
  for (const [i, { text }] of messages.entries()) {
    const whole = letters(text);
    const body = whole.slice(letters(titleOf(text)).length);
    const said = body.length < tooShort ? whole : body;
    const key = said.length < tooShort ? `${i}` : said.slice(0, samePart);
    byText.set(key, [...(byText.get(key) ?? []), i]);
  }
  return [...byText.values()];
}
