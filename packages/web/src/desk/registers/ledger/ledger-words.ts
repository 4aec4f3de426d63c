import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { LedgerValue } from '@gridkeeper/domain/registers/wire.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { formatDay, formatLongMoment } from '../../../shared/time.ts';
import { registersTexts } from '../texts.ts';
import { valueWords } from '../values.ts';
import { ledgerTexts } from './texts.ts';

const moment = /^\d{4}-\d{2}-\d{2}T/;
/** Columns whose moments are told by the day; the others with the time. */
const byDay = ['updated', 'since', 'closed'];

/** A cell of a ledger in the reader's words. @param zone of the office */
export function ledgerWords(column: string, value: LedgerValue, locale: Locale, zone: string): string {
  if (typeof value === 'object' && value !== null && 'zh' in value) return value[locale];
  if (column === 'warnings' && typeof value === 'number')
    return value === 0 ? registersTexts[locale].none : fill(ledgerTexts[locale].warnings, { count: value });
  if (typeof value !== 'string') return valueWords(undefined, value, locale);
  if (moment.test(value)) return byDay.includes(column) ? formatDay(value, locale, zone) : formatLongMoment(value, locale, zone);
  const outcome = `outcome.${value}`;
  const outcomes: Readonly<Record<string, string>> = commonTexts[locale];
  if (column === 'outcome' && Object.hasOwn(outcomes, outcome)) return outcomes[outcome] ?? value;
  return valueWords(undefined, value, locale);
}
