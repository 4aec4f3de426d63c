import { plainPhone } from '@gridkeeper/domain/registers/check-field.ts';
import { plainCode } from '@gridkeeper/domain/registers/credit-code.ts';
import { plainPersonName } from '@gridkeeper/domain/registers/names.ts';
import { bigramsOf, runsOf } from '@gridkeeper/domain/text/bigrams.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { blindWord } from './search-words-of.ts';
import { blindIndex } from './secrets.ts';

const longest = 100;
const mostTerms = 16;

/**
 * What was typed as a tsquery over the words of entries: pairs of Chinese characters, beginnings of codes and of pinyin. Undefined: nothing to look for.
 */
export function searchTerms(typed: string): string | undefined {
  const terms: string[] = [];
  for (const run of runsOf(Array.from(typed).slice(0, longest).join(''))) {
    const single = Array.from(run.text).length === 1;
    if (run.han && !single) terms.push(...bigramsOf(run.text).map((pair) => `'${pair}'`));
    else terms.push(`'${run.text.slice(0, 64)}':*`);
  }
  if (terms.length === 0) return undefined;
  return terms.slice(0, mostTerms).join(' & ');
}

/** The same over what is sealed: the whole of a phone, code or name. */
export const sealedTerms = (blinds: readonly string[]): string => blinds.map((blind) => `'${blindWord(blind)}'`).join(' | ');

/** Blind indexes of what was typed, read as a phone, a code and a name: what is sealed is found by the whole of it only. */
export function blindsOf(tx: Tx, typed: string): readonly string[] {
  return [
    blindIndex(tx, plainPhone(typed.trim()), 'phone'),
    blindIndex(tx, plainCode(typed), 'code'),
    blindIndex(tx, plainPersonName(typed), 'name'),
  ];
}
