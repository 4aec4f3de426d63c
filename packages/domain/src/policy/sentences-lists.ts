import { fill, type Label, type Locale } from '../base/label.ts';

/** What fills a place of a text: a text in both languages, or a number or code that is the same in both. */
export type Filling = Label | string | number;

/** Fills `{name}` places of a text in both languages at once. */
export function fillLabel(text: Label, values: Readonly<Record<string, Filling>>): Label {
  const of = (locale: Locale) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? value[locale] : value]));
  return { zh: fill(text.zh, of('zh')), en: fill(text.en, of('en')) };
}

/** Texts one after the other, without anything between them. */
export function joinLabels(parts: readonly Label[], between: Label = { zh: '', en: '' }): Label {
  return { zh: parts.map(({ zh }) => zh).join(between.zh), en: parts.map(({ en }) => en).join(between.en) };
}

/** A list as it is read aloud: 甲、乙 and "a, b and c". A member that has a list's own comma in it stands in quotation marks. */
export function listLabels(members: readonly Label[]): Label {
  const zh = members.map(({ zh }) => (members.length > 1 && zh.includes('、') ? `“${zh}”` : zh));
  const en = members.map(({ en }) => (members.length > 1 && /,| and /.test(en) ? `“${en}”` : en));
  const last = en.at(-1) ?? '';
  return { zh: zh.join('、'), en: en.length > 1 ? `${en.slice(0, -1).join(', ')} and ${last}` : last };
}

/** A name in quotation marks. */
export function quoted({ zh, en }: Label): Label {
  return { zh: `“${zh}”`, en: `“${en}”` };
}
