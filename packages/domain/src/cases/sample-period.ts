import { civilDateOf, getDayNumber } from '../base/civil-date.ts';
import type { CivilDate } from '../base/instant.ts';
import type { SamplePeriod } from '../policy/pack.ts';

/** A month `2026-09`, a quarter `2026-Q3`, a half-year `2026-H2` or a year `2026`. */
export type PeriodCode = string;

const months: Readonly<Record<SamplePeriod, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const shape = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/;

/** The period that a civil day lies in. */
export function periodOf(per: SamplePeriod, date: CivilDate): PeriodCode {
  const year = date.slice(0, 4);
  const nth = Math.floor((Number(date.slice(5, 7)) - 1) / months[per]) + 1;
  switch (per) {
    case 'month':
      return date.slice(0, 7);
    case 'quarter':
      return `${year}-Q${nth}`;
    case 'half-year':
      return `${year}-H${nth}`;
    case 'year':
      return year;
  }
}

/** Its first civil day, and the first one after it; undefined where the text is no period. */
export function findPeriodDays(code: PeriodCode): { readonly from: CivilDate; readonly to: CivilDate } | undefined {
  const match = shape.exec(code);
  if (!match) return undefined;
  const [, year = '', month, quarter, half] = match;
  const length = month ? 1 : quarter ? 3 : half ? 6 : 12;
  const first = month ? Number(month) - 1 : quarter ? (Number(quarter) - 1) * 3 : half ? (Number(half) - 1) * 6 : 0;
  if (first < 0 || first > 11) return undefined;
  return { from: firstOf(Number(year), first), to: firstOf(Number(year), first + length) };
}

/** All periods from one to another, both included, oldest first; one where the second is not later. */
export function periodsThrough(per: SamplePeriod, from: PeriodCode, to: PeriodCode): readonly PeriodCode[] {
  const next = findPeriodDays(from)?.to;
  if (from === to || next === undefined || from > to) return [to];
  return [from, ...periodsThrough(per, periodOf(per, next), to)];
}

/** So many periods back from the one of a day, that one last. */
export function lastPeriods(per: SamplePeriod, date: CivilDate, count: number): readonly PeriodCode[] {
  const code = periodOf(per, date);
  const from = findPeriodDays(code)?.from;
  if (count <= 1 || from === undefined) return [code];
  return [...lastPeriods(per, civilDateOf(getDayNumber(from) - 1), count - 1), code];
}

function firstOf(year: number, month: number): CivilDate {
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}
