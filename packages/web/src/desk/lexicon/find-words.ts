import type { Label } from '@gridkeeper/domain/base/label.ts';

type Entry = { readonly word: string; readonly category: { readonly code: string; readonly label: Label } };

/** Those whose word or category holds what was typed; all of them where nothing was. */
export function findWords<Word extends Entry>(words: readonly Word[], typed: string): readonly Word[] {
  const asked = typed.normalize('NFKC').trim().toLowerCase();
  return words.filter(({ word, category }) =>
    [word, category.label.zh, category.label.en].some((text) => text.toLowerCase().includes(asked)),
  );
}

/** Words by the category they speak for, in the order of the categories. */
export function byCategory(
  words: readonly Entry[],
): readonly { readonly code: string; readonly label: Label; readonly words: readonly string[] }[] {
  const found = new Map<string, { readonly label: Label; readonly words: string[] }>();
  for (const { word, category } of words) {
    const known = found.get(category.code) ?? { label: category.label, words: [] };
    known.words.push(word);
    found.set(category.code, known);
  }
  return [...found].map(([code, each]) => ({ code, ...each }));
}
