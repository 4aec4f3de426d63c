import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { SlipFact } from '@gridkeeper/domain/policy/pack.ts';
import type { AtStep } from './at-step.ts';
import { areasOf, factName, type SlipRow, slipRows } from './slip-facts.ts';

/** What a board may say of a case in short; words are told apart, and who did it and what was filled in stays inside. */
const short: readonly SlipFact[] = ['number', 'reported-at', 'category', 'severity', 'lead-unit', 'assisting', 'limit', 'until', 'outcome'];

/**
 * What a public notice 公示 says: the words that were written for the public, or the note of the step where there are none. A resident's own words and
 * address are never put up.
 */
export function noticeParts(at: AtStep, locale: Locale): { readonly text: readonly string[]; readonly rows: readonly SlipRow[] } {
  const { facts } = at.slip;
  const byStaff = at.state.reporterId !== null;
  const reported = facts.includes('text') && byStaff ? at.words('report') : null;
  const said = at.said('notice') ?? (facts.includes('note') ? at.said('note') : null);
  const place: readonly SlipRow[] = facts.includes('place') ? [[factName('place', locale), areasOf(at)]] : [];
  return {
    text: [reported, said].flatMap((text) => text?.split(/\n+/) ?? []).filter((line) => line.trim() !== ''),
    rows: [
      ...place,
      ...slipRows(
        at,
        facts.filter((fact) => short.includes(fact)),
        locale,
      ),
    ],
  };
}
