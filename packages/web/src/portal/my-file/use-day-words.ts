import { useLocale } from '../../shared/texts/locale.ts';
import { formatDay } from '../../shared/time.ts';

/** A civil date in words; noon of UTC is the same date everywhere it is shown in UTC. */
export function useDayWords(): (day: string) => string {
  const locale = useLocale();
  return (day) => formatDay(`${day}T12:00:00Z`, locale, 'UTC');
}
