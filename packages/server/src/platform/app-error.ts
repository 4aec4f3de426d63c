import { type ErrorCode, errorCatalogue } from '@gridkeeper/domain/base/error-catalogue.ts';
import { fill, type Label, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';

/** What fills the sentence; a label is told in the reader's language. */
type Values = Readonly<Record<string, string | number | Label>>;
/** What is said of a field may be a label: it is told in the reader's language. */
type Field = { readonly field: string; readonly message: string | Label };
type Extra = Pick<Problem, 'happened' | 'retryAfterSeconds'> & { readonly fields?: readonly Field[] };

/** The one way to refuse: a code of the catalogue, the values of its sentence, and what else the reader needs. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly values: Values;
  readonly extra: Extra;

  constructor(code: ErrorCode, values: Values = {}, extra: Extra = {}) {
    super(code);
    this.code = code;
    this.values = values;
    this.extra = extra;
  }

  get status(): number {
    return errorCatalogue[this.code].status;
  }
}

/** The RFC 9457 document of an error in the reader's language. */
export function problemOf(error: AppError, locale: Locale): Problem {
  const kind = errorCatalogue[error.code];
  const { fields, ...extra } = error.extra;
  return {
    type: `/problems/${error.code}`,
    code: error.code,
    status: kind.status,
    title: fill(kind.title[locale], valuesIn(error.values, locale)),
    detail: fill(kind.detail[locale], valuesIn(error.values, locale)),
    ...extra,
    ...(fields ? { fields: fields.map(({ field, message }) => ({ field, message: inLocale(message, locale) })) } : {}),
  };
}

function valuesIn(values: Values, locale: Locale): Readonly<Record<string, string | number>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, typeof value === 'object' ? value[locale] : value]));
}

function inLocale(message: string | Label, locale: Locale): string {
  return typeof message === 'string' ? message : message[locale];
}
