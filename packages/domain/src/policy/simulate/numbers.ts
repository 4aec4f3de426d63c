import type { Label } from '../../base/label.ts';
import { fillLabel } from '../sentences-lists.ts';

/** A share of a whole with one digit, such as 37.5%; of nothing: —. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : percent(part / whole);
}

export function percent(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}

/** A difference with its sign: +3, -3, ±0. */
export function signed(difference: number): string {
  return difference === 0 ? '±0' : `${difference > 0 ? '+' : ''}${difference}`;
}

export function persons(count: number): Label {
  return { zh: `${count} 人`, en: count === 1 ? '1 person' : `${count} persons` };
}

export function cases(count: number): Label {
  return { zh: `${count} 件`, en: count === 1 ? '1 case' : `${count} cases` };
}

/** A number of cases where English has said already what is counted. */
export function ofCases(count: number): Label {
  return { zh: `${count} 件`, en: `${count}` };
}

/** Minutes of office time as a person says them: minutes, hours, or working days of so many minutes. */
export function spanWords(minutes: number, minutesOfDay: number): Label {
  if (minutes < 60) return fillLabel({ zh: '{n} 分钟', en: '{n} min' }, { n: Math.round(minutes) });
  if (minutes < minutesOfDay) return fillLabel({ zh: '{n} 个工作小时', en: '{n} working hours' }, { n: (minutes / 60).toFixed(1) });
  return fillLabel({ zh: '{n} 个工作日', en: '{n} working days' }, { n: (minutes / minutesOfDay).toFixed(1) });
}
