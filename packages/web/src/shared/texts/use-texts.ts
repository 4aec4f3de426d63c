import { fill, type Label } from '@gridkeeper/domain/base/label.ts';
import type { Texts } from './define-texts.ts';
import { useLocale } from './locale.ts';

export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** `say('home.title')` in the reader's language, with `{name}` places filled. */
export function useTexts<Key extends string>(texts: Texts<Key>): Say<Key> {
  const locale = useLocale();
  return (key, values) => (values === undefined ? texts[locale][key] : fill(texts[locale][key], values));
}

/** Picks the reader's language of a label that came from the server; null stays null. */
export function useLabel(): (label: Label) => string {
  const locale = useLocale();
  return (label) => label[locale];
}
