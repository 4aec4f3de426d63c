import { fill, type Label, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { Category, CompiledPack } from '@gridkeeper/domain/policy/pack.ts';
import { bigramsOf } from '@gridkeeper/domain/text/bigrams.ts';
import { suggestCategories } from '@gridkeeper/domain/text/suggest-category.ts';
import { OperatorError } from '../platform/operator-error.ts';

const most = 3;

/** The category that takes cases by its code or its label in either language. @throws OperatorError with the nearest ones */
export function findCategory(pack: CompiledPack, word: string, locale: Locale): Category {
  const asked = word.trim().toLowerCase();
  const named = pack.categories.filter(({ code, label }) => [code, label.zh, label.en.toLowerCase()].includes(asked));
  const leaf = named.find(({ parent }) => parent !== null);
  if (leaf) return leaf;
  const [head] = named;
  if (head)
    throw refusal(
      openings.head,
      word,
      pack.categories.filter(({ parent }) => parent === head.code),
      locale,
    );
  const near = nearest(pack, asked);
  if (near.length > 0) throw refusal(openings.near, word, near, locale);
  throw refusal(
    openings.far,
    word,
    pack.categories.filter(({ parent }) => parent === null),
    locale,
  );
}

const openings = {
  head: { zh: '“{word}”是大类，请指明其中一项：', en: '"{word}" is a head; name one of its items:' },
  near: { zh: '没有“{word}”这一事项类别。相近的有：', en: 'There is no category "{word}". The nearest are:' },
  far: { zh: '没有“{word}”这一事项类别。本制度的大类有：', en: 'There is no category "{word}". The heads of this pack are:' },
} as const satisfies Record<string, Label>;

function refusal(opening: Label, word: string, offered: readonly Category[], locale: Locale): OperatorError {
  return new OperatorError([fill(opening[locale], { word }), ...offered.map((one) => line(one, locale))].join('\n'));
}

function line({ code, label }: Category, locale: Locale): string {
  return `  ${code}  ${label[locale]}`;
}

/** By the pack's key words first, then by letters that code or label share with the word. */
function nearest(pack: CompiledPack, word: string): readonly Category[] {
  const leaves = pack.categories.filter(({ parent }) => parent !== null);
  const byWords = suggestCategories(word, pack.categories, most).flatMap(({ code }) => leaves.filter((leaf) => leaf.code === code));
  const pairs = new Set(bigramsOf(word));
  const likeness = (text: string) => {
    const others = bigramsOf(text.toLowerCase());
    return others.filter((pair) => pairs.has(pair)).length / Math.max(others.length, pairs.size);
  };
  const scored = leaves.map((leaf) => ({ leaf, score: Math.max(...[leaf.code, leaf.label.zh, leaf.label.en].map(likeness)) }));
  const byLetters = scored.filter(({ score }) => score > 0.1).sort((a, b) => b.score - a.score);
  const found = new Set([...byWords, ...byLetters.map(({ leaf }) => leaf)]);
  return [...found].slice(0, most);
}
