import { useEffect } from 'react';

const awayMs = 30_000;

/** Loads anew when a person comes back to the page after a while, so that a phone taken out of the pocket shows today's state. */
export function useRefreshOnReturn(reload: () => void): void {
  useEffect(() => {
    let leftAt = Date.now();
    const turn = () => {
      if (document.hidden) leftAt = Date.now();
      else if (Date.now() - leftAt > awayMs) reload();
    };
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, [reload]);
}
