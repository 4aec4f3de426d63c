import { civilDateOf, findDayNumber } from '../base/civil-date.ts';
import type { SheetFaultCode } from './sheet-faults.ts';
import type { SheetField } from './sheet-wire.ts';

export type CellValue = string | number | boolean | null;
export type ReadCell = { readonly value: CellValue } | { readonly fault: SheetFaultCode };

const yes = ['是', '有', '√', '✓', 'y', 'yes', 'true', '1', '对'];
const no = ['否', '无', '×', '✗', 'n', 'no', 'false', '0', '没有', '不是'];
/** Day 0 of spreadsheets, as a day number of ours. */
const serialStart = findDayNumber('1899-12-30') ?? 0;
const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/u;

/**
 * The value of a cell as its field takes it: full-width digits made plain, numbers and dates that came as text read, choices by word or code. What the
 * kind itself asks of the value is judged later. Empty: null.
 */
export function readCell({ type, options }: Pick<SheetField, 'type' | 'options'>, typed: string): ReadCell {
  const text = clean(typed);
  if (text === '') return { value: null };
  if (text.includes('\ufffd')) return { fault: 'characters-broken' };
  const narrow = text.normalize('NFKC');
  switch (type) {
    case 'number':
    case 'degrees':
      return readNumber(narrow);
    case 'date':
      return readDate(narrow);
    case 'yes-no':
      return readYesNo(narrow.toLowerCase());
    case 'choice': {
      const word = narrow.toLowerCase();
      const found = options.find(({ code, label }) =>
        [code, label.zh, label.en].some((name) => name.normalize('NFKC').toLowerCase() === word),
      );
      return found ? { value: found.code } : { fault: 'not-a-choice' };
    }
    case 'code':
    case 'phone':
      return { value: narrow };
    default:
      return { value: text };
  }
}

/** A number, with or without separators of thousands and one unit behind it: 1,234 and 12 层. */
function readNumber(text: string): ReadCell {
  const found = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?)\s*[\p{L}²³%°]{0,4}$/iu.exec(text);
  const number = Number((found?.[1] ?? '').replaceAll(',', '') || Number.NaN);
  return Number.isFinite(number) ? { value: number } : { fault: 'not-a-number' };
}

/** A day: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301, or a spreadsheet's number of the day. */
function readDate(text: string): ReadCell {
  if (/^\d{5}(\.0+)?$/u.test(text)) return { value: civilDateOf(serialStart + Math.floor(Number(text))) };
  const [, y, m, d] = written.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text) ?? [];
  const date = y === undefined ? '' : `${y}-${(m ?? '').padStart(2, '0')}-${(d ?? '').padStart(2, '0')}`;
  return findDayNumber(date) === undefined ? { fault: 'not-a-date' } : { value: date };
}

function readYesNo(text: string): ReadCell {
  if (yes.includes(text)) return { value: true };
  return no.includes(text) ? { value: false } : { fault: 'not-yes-no' };
}

// PostgreSQL takes neither NUL nor halves of surrogate pairs.
function clean(value: string): string {
  return value
    .replace(/\0/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?/gu, '\n')
    .replace(/^'(?=[=+\-@\t])/u, '')
    .trim();
}
