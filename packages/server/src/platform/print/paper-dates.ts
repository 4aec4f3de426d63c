import type { Locale } from '@gridkeeper/domain/base/label.ts';

const tag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** The day as it stands on papers, with its year: 2026年9月18日. */
export function paperDay(at: number | Date, locale: Locale, zone: string): string {
  return new Intl.DateTimeFormat(tag[locale], { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(at);
}

export function paperMoment(at: number | Date, locale: Locale, zone: string): string {
  const time = new Intl.DateTimeFormat(tag[locale], { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return `${paperDay(at, locale, zone)} ${time.format(at)}`;
}

/** A civil date `YYYY-MM-DD`, which belongs to no zone. */
export function paperDate(civil: string, locale: Locale): string {
  return paperDay(new Date(`${civil}T00:00:00Z`), locale, 'UTC');
}
