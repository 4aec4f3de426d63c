import { findPersonalNumber } from '@gridkeeper/domain/cases/public-text.ts';
import { AppError } from '../platform/app-error.ts';

/** Words that everybody will read, as they are. @throws AppError public-text-personal where an identity or mobile number stands in them */
export function requireImpersonal(text: string): string {
  if (findPersonalNumber(text) !== undefined) throw new AppError('public-text-personal');
  return text;
}
