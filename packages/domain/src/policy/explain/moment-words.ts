import { civilDateOf, weekdayOf } from '../../base/civil-date.ts';
import type { EpochMs } from '../../base/instant.ts';
import { minute } from '../../base/instant.ts';
import type { Label } from '../../base/label.ts';
import type { WorkingCalendar } from '../calendar.ts';
import { dayAt, momentOf } from '../zone.ts';

const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六'];
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * A moment by the wall clock of the office's zone, such as 2026-09-24（星期四）17:30. The last moment of a day is its 24:00, as limits are written. A
 * Saturday or Sunday that is worked to make up for a holiday 调休 is said to be one, lest it be taken for an error.
 */
export function momentWords({ zone, exceptions }: Pick<WorkingCalendar, 'zone' | 'exceptions'>, at: EpochMs): Label {
  const day = dayAt(zone, at);
  const minutes = at + 1 === momentOf(zone, day, 1440) ? 1440 : Math.floor((at - momentOf(zone, day, 0)) / minute);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const date = civilDateOf(day);
  const weekday = weekdayOf(day);
  const madeUp = (weekday === 0 || weekday === 6) && exceptions.get(date) === true;
  return {
    zh: `${date}（星期${weekdaysZh[weekday] ?? ''}${madeUp ? '，调休上班' : ''}）${time}`,
    en: `${weekdaysEn[weekday] ?? ''} ${date}${madeUp ? ' (a working day)' : ''} ${time}`,
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
