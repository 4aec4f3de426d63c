import type { Category } from '@gridkeeper/domain/policy/pack.ts';
import { suggestCategories } from '@gridkeeper/domain/text/suggest-category.ts';

const most = 8;

/** Categories for words as somebody says them: first those whose label has the words, then those that the words speak for. Heads take no cases. */
export function findCategories(words: string, categories: readonly Category[]): readonly Category[] {
  const asked = words.trim().normalize('NFKC').toLowerCase();
  if (asked === '') return [];
  const leaves = categories.filter((category) => category.parent !== null);
  const has = (text: string) => text.toLowerCase().includes(asked);
  const named = leaves.filter(({ label }) => has(label.zh) || has(label.en));
  const likely = suggestCategories(asked, categories, most).flatMap(({ code }) => leaves.find((leaf) => leaf.code === code) ?? []);
  const begun = leaves.filter(({ keywords }) => keywords.some(has));
  return [...new Set([...named, ...likely, ...begun])].slice(0, most);
}
