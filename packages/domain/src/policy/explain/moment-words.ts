import { civilDateOf, weekdayOf } from '../../base/civil-date.ts';
import type { EpochMs } from '../../base/instant.ts';
import { minute } from '../../base/instant.ts';
import type { Label } from '../../base/label.ts';
import { dayAt, momentOf } from '../zone.ts';

const weekdaysZh = ['日', '一', '二', '三', '四', '五', '六'];
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A moment by the wall clock of a zone, such as 2026-09-24（星期四）17:30. The last moment of a day is its 24:00, as limits are written. */
export function momentWords(zone: string, at: EpochMs): Label {
  const day = dayAt(zone, at);
  const minutes = at + 1 === momentOf(zone, day, 1440) ? 1440 : Math.floor((at - momentOf(zone, day, 0)) / minute);
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const date = civilDateOf(day);
  const weekday = weekdayOf(day);
  return { zh: `${date}（星期${weekdaysZh[weekday] ?? ''}）${time}`, en: `${weekdaysEn[weekday] ?? ''} ${date} ${time}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
