import { findDayNumber, weekdayOf } from '@gridkeeper/domain/base/civil-date.ts';
import type { CivilDate } from '@gridkeeper/domain/base/instant.ts';
import { AppError } from '../../platform/app-error.ts';

/** Weeks of a roster begin with Monday. @throws AppError input-invalid */
export function requireMonday(date: CivilDate): void {
  const number = findDayNumber(date);
  if (number !== undefined && weekdayOf(number) === 1) return;
  const message = { zh: '请给出星期一的日期。', en: 'Give the date of a Monday.' };
  throw new AppError('input-invalid', {}, { fields: [{ field: 'monday', message }] });
}
