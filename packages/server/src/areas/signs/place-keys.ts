import { pinyin } from 'pinyin-pro';

/** A name as it is typed on big keys: the pinyin of each character, or only its first letter; digits and Latin letters stay. */
export type PlaceKeys = { readonly initials: string; readonly full: string };

const known = new Map<string, PlaceKeys>();
/** Names of lanes and estates come again and again; houses differ only by number. */
const mostKnown = 20_000;

/** 书砚巷3号 → initials `syx3h`, full `shuyanxiang3hao`. */
export function placeKeys(label: string): PlaceKeys {
  const parts =
    label
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? [];
  const keys = parts.map((part) => (/^[a-z0-9]/.test(part) ? { initials: part, full: part } : ofHan(part)));
  return { initials: keys.map(({ initials }) => initials).join(''), full: keys.map(({ full }) => full).join('') };
}

function ofHan(part: string): PlaceKeys {
  const before = known.get(part);
  if (before !== undefined) return before;
  const syllables = pinyin(part, { toneType: 'none', type: 'array', v: true });
  const keys = { initials: syllables.map(([letter = '']) => letter).join(''), full: syllables.join('') };
  if (known.size >= mostKnown) known.clear();
  known.set(part, keys);
  return keys;
}
