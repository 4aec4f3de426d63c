import { type ErrorCode, errorCatalogue } from '@gridkeeper/domain/base/error-catalogue.ts';
import { fill, type Locale } from '@gridkeeper/domain/base/label.ts';
import type { Problem } from '@gridkeeper/domain/base/problem.ts';

type Values = Readonly<Record<string, string | number>>;
type Extra = Pick<Problem, 'fields' | 'happened' | 'retryAfterSeconds'>;

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
  return {
    type: `/problems/${error.code}`,
    code: error.code,
    status: kind.status,
    title: fill(kind.title[locale], error.values),
    detail: fill(kind.detail[locale], error.values),
    ...error.extra,
  };
}
