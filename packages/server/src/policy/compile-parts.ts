import type { Duration, DurationUnit } from '@gridkeeper/domain/policy/pack.ts';
import type { PackSource } from './pack-schema.ts';

const units: Readonly<Record<string, DurationUnit>> = {
  minute: 'minutes',
  hour: 'hours',
  'working-hour': 'working-hours',
  'working-day': 'working-days',
  'natural-day': 'natural-days',
};

/** A written duration such as `5 working-days`. @throws RangeError for what the schema does not let through */
export function compileDuration(text: string): Duration {
  const [amount = '', unit = ''] = text.split(' ');
  const known = units[unit.replace(/s$/, '')];
  if (!known) throw new RangeError(`no duration: ${text}`);
  return { amount: Number(amount), unit: known };
}

/** A head stands for all its items. */
export function leavesOf(codes: readonly string[], source: PackSource): readonly string[] {
  return codes.flatMap((code) => source.categories.find((head) => head.code === code)?.items.map((item) => item.code) ?? [code]);
}
