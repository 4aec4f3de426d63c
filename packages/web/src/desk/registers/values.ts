import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { RegisterField } from '@gridkeeper/domain/policy/registers.ts';
import type { FieldValue } from '@gridkeeper/domain/registers/wire.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { registersTexts } from './texts.ts';

export type Masked = { readonly masked: string };

export function isMasked(value: unknown): value is Masked {
  return typeof value === 'object' && value !== null && 'masked' in value;
}

export function isEmpty(value: FieldValue): boolean {
  return value === null || value === '';
}

/** A value in the reader's words: a chosen option by its name, a number with its unit, yes or no; — where nothing stands. */
export function valueWords(field: Pick<RegisterField, 'options' | 'unit'> | undefined, value: FieldValue, locale: Locale): string {
  if (isEmpty(value) || value === null) return registersTexts[locale].none;
  if (isMasked(value)) return value.masked;
  if (typeof value === 'boolean') return commonTexts[locale][value ? 'form.yes' : 'form.no'];
  if (typeof value === 'number') return field?.unit ? `${value.toLocaleString(locale)} ${field.unit[locale]}` : String(value);
  return field?.options.find(({ code }) => code === value)?.label[locale] ?? value;
}

/** The name of an entry as far as it is shown. */
export function nameWords(name: FieldValue, locale: Locale): string {
  return isEmpty(name) ? registersTexts[locale].unnamed : valueWords(undefined, name, locale);
}
