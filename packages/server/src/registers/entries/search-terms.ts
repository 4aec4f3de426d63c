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
 * What was typed as a tsquery over the words of entries: pairs of Chinese characters, beginnings of codes and of pinyin; or the whole of a phone or code
 * that is sealed. Undefined: nothing to look for.
 */
export function searchTerms(tx: Tx, typed: string): string | undefined {
  const terms: string[] = [];
  for (const run of runsOf(Array.from(typed).slice(0, longest).join(''))) {
    const single = Array.from(run.text).length === 1;
    if (run.han && !single) terms.push(...bigramsOf(run.text).map((pair) => `'${pair}'`));
    else terms.push(`'${run.text.slice(0, 64)}':*`);
  }
  if (terms.length === 0) return undefined;
  const words = terms.slice(0, mostTerms).join(' & ');
  const sealed = blindsOf(tx, typed).map((blind) => `'${blindWord(blind)}'`);
  return [`(${words})`, ...sealed].join(' | ');
}

/** Blind indexes of what was typed, read as a phone, a code and a name: what is sealed is found by the whole of it only. */
export function blindsOf(tx: Tx, typed: string): readonly string[] {
  return [
    blindIndex(tx, plainPhone(typed.trim()), 'phone'),
    blindIndex(tx, plainCode(typed), 'code'),
    blindIndex(tx, plainPersonName(typed), 'name'),
  ];
}
