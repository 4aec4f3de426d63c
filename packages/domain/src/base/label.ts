/** A text shown to people, in both languages of the product. */
export type Label = { readonly zh: string; readonly en: string };

export type Locale = keyof Label;

export const locales: readonly Locale[] = ['zh', 'en'];

/** Fills `{name}` places of a text. A place without a value stays as it is, so that a missing value is seen. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
