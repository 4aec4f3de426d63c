import type { Label } from '../base/label.ts';
import type { Duration, DurationUnit } from './pack.ts';

const units: Readonly<Record<DurationUnit, { readonly zh: string; readonly one: string; readonly many: string }>> = {
  minutes: { zh: '分钟', one: 'minute', many: 'minutes' },
  hours: { zh: '小时', one: 'hour', many: 'hours' },
  'working-hours': { zh: '个工作小时', one: 'working hour', many: 'working hours' },
  'working-days': { zh: '个工作日', one: 'working day', many: 'working days' },
  'natural-days': { zh: '个自然日', one: 'natural day', many: 'natural days' },
};

/** A limit in words: 5 个工作日, 5 working days. */
export function limitWords({ amount, unit }: Duration): Label {
  const { zh, one, many } = units[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? one : many}` };
}
