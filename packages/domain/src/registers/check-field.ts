import { findDayNumber } from '../base/civil-date.ts';
import type { RegisterField } from '../policy/registers.ts';
import { creditCodeFault, plainCode } from './credit-code.ts';
import { readFacilityCode } from './facility-code.ts';
import type { EntryFault } from './faults.ts';

export type PlainValue = string | number | boolean | null;

/** `warning`: the value can be kept when the person says so. */
export type CheckedValue =
  | { readonly value: PlainValue; readonly warning?: EntryFault }
  | { readonly fault: EntryFault; readonly values?: Readonly<Record<string, string | number>> };

const longest = { text: 500, 'long-text': 5_000 } as const;
const phone = /^\+?\d{5,15}$/;

/** One value of a declared field: as it is kept, or why not. Empty text is null. */
export function checkField(field: RegisterField, typed: PlainValue): CheckedValue {
  if (typed === null || (typeof typed === 'string' && typed.trim() === '')) return field.required ? { fault: 'required' } : { value: null };
  switch (field.type) {
    case 'yes-no':
      return typeof typed === 'boolean' ? { value: typed } : { fault: 'type' };
    case 'number':
      return checkNumber(field, typed);
    default:
      return typeof typed === 'string' ? checkText(field, typed.normalize('NFC').trim()) : { fault: 'type' };
  }
}

function checkNumber({ min, max }: RegisterField, typed: string | number | boolean): CheckedValue {
  if (typeof typed !== 'number' || !Number.isFinite(typed)) return { fault: 'number' };
  const inside = typed >= (min ?? typed) && typed <= (max ?? typed);
  return inside ? { value: typed } : { fault: 'range', values: { min: min ?? '-∞', max: max ?? '∞' } };
}

function checkText(field: RegisterField, text: string): CheckedValue {
  switch (field.type) {
    case 'choice':
      return field.options.some(({ code }) => code === text) ? { value: text } : { fault: 'choice' };
    case 'date':
      return findDayNumber(text) === undefined ? { fault: 'date' } : { value: text };
    case 'phone': {
      const digits = plainPhone(text);
      return phone.test(digits) ? { value: digits } : { fault: 'phone' };
    }
    case 'credit-code':
      return checkCredit(plainCode(text));
    case 'facility-code': {
      const code = plainCode(text);
      return readFacilityCode(code) ? { value: code } : { fault: 'facility-code' };
    }
    default: {
      const most = field.type === 'long-text' ? longest['long-text'] : longest.text;
      return Array.from(text).length > most ? { fault: 'too-long', values: { most } } : { value: text };
    }
  }
}

function checkCredit(code: string): CheckedValue {
  const fault = creditCodeFault(code);
  if (fault === 'form') return { fault: 'credit-code' };
  return fault === 'checksum' ? { value: code, warning: 'credit-code-checksum' } : { value: code };
}

/** A phone number as it is kept and looked for: plain digits, a leading plus. */
export function plainPhone(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s()-]/g, '');
}
