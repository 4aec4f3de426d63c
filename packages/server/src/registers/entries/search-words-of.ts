import { pinyin } from 'pinyin-pro';
import { searchWords } from '../../platform/text/search-words.ts';
import type { EntryState } from './entry.ts';

const longest = 40;

/** The words under which an entry is found: name, code and address, the pinyin of the name, and the blind indexes of what is sealed. */
export function searchWordsOf({ name, code, address, secrets }: EntryState): string[] {
  const blinds = Object.values(secrets).flatMap(({ blind }) => (blind === null ? [] : blindWord(blind)));
  return [...searchWords([name, code ?? '', address].join('\n')), ...pinyinWords(name), ...blinds];
}

/** As a word that nobody types. */
export const blindWord = (blind: string): string => `#${blind}`;

/** 王记饭店 → wangjifandian, jifandian, fandian, dian and wjfd, jfd, fd, d: whoever types begins at any character, in full or by initials. */
export function pinyinWords(name: string): string[] {
  const words = new Set<string>();
  for (const [run] of name.slice(0, longest).matchAll(/\p{Script=Han}+/gu)) {
    const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true });
    for (let from = 0; from < syllables.length; from += 1) {
      const rest = syllables.slice(from);
      words.add(rest.join(''));
      words.add(rest.map(([letter = '']) => letter).join(''));
    }
  }
  return [...words];
}
