import type { PeriodCode } from '@gridkeeper/domain/cases/sample-period.ts';

type Name = {
  readonly key: 'period.month' | 'period.quarter' | 'period.half-year.1' | 'period.half-year.2' | 'period.year';
  readonly values: { readonly year: string; readonly nth: string };
};

/** The text that names a period, and what fills it. */
export function periodName(code: PeriodCode): Name {
  const [year = '', rest = ''] = code.split('-');
  const nth = rest.replace(/^[QH]|^0/, '');
  const values = { year, nth };
  if (rest === '') return { key: 'period.year', values };
  if (rest.startsWith('Q')) return { key: 'period.quarter', values };
  if (rest.startsWith('H')) return { key: nth === '1' ? 'period.half-year.1' : 'period.half-year.2', values };
  return { key: 'period.month', values };
}
