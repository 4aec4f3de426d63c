import type { Locale } from '@gridkeeper/domain/base/label.ts';

const tag: Readonly<Record<Locale, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** Moments are shown in the office's zone, never the reader's: a limit ends when the office says so. */
export function formatDay(iso: string, locale: Locale, zone: string): string {
  return new Intl.DateTimeFormat(tag[locale], { timeZone: zone, year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(iso));
}

export function formatDayShort(iso: string, locale: Locale, zone: string): string {
  const month = locale === 'zh' ? 'long' : 'short';
  return new Intl.DateTimeFormat(tag[locale], { timeZone: zone, month, day: 'numeric' }).format(new Date(iso));
}

export function formatMoment(iso: string, locale: Locale, zone: string): string {
  return `${formatDayShort(iso, locale, zone)} ${clockTime(iso, locale, zone)}`;
}

/** A moment with its year, as it stands on a notice. */
export function formatLongMoment(iso: string, locale: Locale, zone: string): string {
  return `${formatDay(iso, locale, zone)} ${clockTime(iso, locale, zone)}`;
}

function clockTime(iso: string, locale: Locale, zone: string): string {
  const time = new Intl.DateTimeFormat(tag[locale], { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return time.format(new Date(iso));
}

/** The civil date `YYYY-MM-DD` of a moment in a zone. */
export function civilDate(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(ms));
}

/** Whole civil days from one moment's date to another's, in a zone. */
export function civilDaysBetween(fromMs: number, toMs: number, zone: string): number {
  return Math.round((Date.parse(civilDate(toMs, zone)) - Date.parse(civilDate(fromMs, zone))) / 86_400_000);
}
