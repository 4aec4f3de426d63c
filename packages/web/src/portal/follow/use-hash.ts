import { useSyncExternalStore } from 'react';

/** The address's fragment without `#`. Links inside the page change it without `hashchange`, so both kinds of news are heard. */
export function useHash(): string {
  return useSyncExternalStore(
    (listener) => {
      const news = ['hashchange', 'popstate', 'pushState', 'replaceState'];
      for (const name of news) window.addEventListener(name, listener);
      return () => {
        for (const name of news) window.removeEventListener(name, listener);
      };
    },
    () => decodeHash(location.hash),
  );
}

export function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, '')).trim();
  } catch {
    return '';
  }
}
