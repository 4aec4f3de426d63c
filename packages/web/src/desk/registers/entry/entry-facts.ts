import type { Locale } from '@gridkeeper/domain/base/label.ts';
import type { Duration } from '@gridkeeper/domain/policy/pack.ts';
import type { RegisterField, RegisterKind } from '@gridkeeper/domain/policy/registers.ts';
import { endReasons } from '@gridkeeper/domain/registers/list-texts.ts';
import type { EntryView } from '@gridkeeper/domain/registers/wire.ts';
import type { SeenKind } from '../queries.ts';

/** An entry with the kind that it is of. */
export type Opened = { readonly entry: EntryView; readonly kind: SeenKind };

const yearDays = 365;

/** How long something is kept, in the largest unit that tells it exactly: 365 days are a year. */
export function keepUnit({ amount, unit }: Duration): { readonly unit: Duration['unit'] | 'years'; readonly count: number } {
  const years = unit === 'natural-days' && amount >= yearDays && amount % yearDays === 0;
  return years ? { unit: 'years', count: amount / yearDays } : { unit, count: amount };
}

/** The fields that belong to no group first, then each group with its own; groups without fields say nothing. */
export function groupedFields({ groups, fields }: Pick<RegisterKind, 'groups' | 'fields'>) {
  const own: readonly RegisterField[] = fields.filter(({ group }) => !groups.some(({ code }) => code === group));
  const grouped = groups.map((group) => ({ group, fields: fields.filter((field) => field.group === group.code) }));
  return { own, grouped: grouped.filter((one) => one.fields.length > 0) };
}

/** Why an entry ended: a clerk's own words, or what the program did by itself. */
export function endReasonWords(reason: string, locale: Locale): string {
  const own = Object.hasOwn(endReasons, reason) ? endReasons[reason as keyof typeof endReasons] : undefined;
  return own?.[locale] ?? reason;
}
