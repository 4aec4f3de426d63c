import { useEffect } from 'react';
import { readStored, store } from '../../shared/storage.ts';

const key = 'gridkeeper.desk.active';
const noteEveryMs = 15_000;
const lookEveryMs = 10_000;
const gestures = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** True once nobody has touched any tab of the desk for the office's idle limit. */
export function isIdle(lastActiveMs: number, nowMs: number, idleMinutes: number): boolean {
  return nowMs - lastActiveMs >= idleMinutes * 60_000;
}

/**
 * Calls `onIdle` once when the limit has passed. Only a person's gestures count: live updates keep fetching,
 * and would otherwise keep an empty chair signed in for ever.
 */
export function useIdle(idleMinutes: number | undefined, onIdle: () => void): void {
  useEffect(() => {
    if (idleMinutes === undefined) return;
    let own = Date.now();
    store(key, String(own));
    const note = () => {
      const now = Date.now();
      if (now - own < noteEveryMs) return;
      own = now;
      store(key, String(now)); // the other tabs see it
    };
    const look = setInterval(() => {
      const last = Math.max(own, Number(readStored(key) ?? 0));
      if (!isIdle(last, Date.now(), idleMinutes)) return;
      clearInterval(look);
      onIdle();
    }, lookEveryMs);
    for (const gesture of gestures) addEventListener(gesture, note, { passive: true });
    return () => {
      clearInterval(look);
      for (const gesture of gestures) removeEventListener(gesture, note);
    };
  }, [idleMinutes, onIdle]);
}
