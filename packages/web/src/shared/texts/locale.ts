import { type Locale, locales } from '@gridkeeper/domain/base/label.ts';
import { useSyncExternalStore } from 'react';
import { readStored, store } from '../storage.ts';

const key = 'gridkeeper.locale';
const listeners = new Set<() => void>();
let current: Locale = 'zh';

/** Takes up the language chosen last time (Chinese else) and tells the page; call once before the first render. */
export function startLocale(): void {
  const kept = readStored(key);
  apply(locales.find((locale) => locale === kept) ?? 'zh');
}

export function setLocale(locale: Locale): void {
  store(key, locale);
  apply(locale);
}

export function useLocale(): Locale {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

function apply(locale: Locale): void {
  current = locale;
  document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
  for (const listener of listeners) listener();
}
