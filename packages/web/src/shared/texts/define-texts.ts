/** The texts of a face or a page in both languages. The type makes English have exactly the keys of Chinese. */
export type Texts<Key extends string> = { readonly zh: Readonly<Record<Key, string>>; readonly en: Readonly<Record<Key, string>> };

export function defineTexts<const Key extends string>(
  zh: Readonly<Record<Key, string>>,
  en: Readonly<Record<NoInfer<Key>, string>>,
): Texts<Key> {
  return { zh, en };
}
