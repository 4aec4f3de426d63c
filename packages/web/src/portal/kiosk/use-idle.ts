import { useEffect, useRef, useState } from 'react';
import { idleAt } from './idle.ts';

const touches = ['pointerdown', 'keydown', 'wheel'] as const;

/** Counts from the last touch anywhere on the screen; at the end of it calls `onOver`. @returns seconds left, once they are shown */
export function useIdle(onOver: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    let touchedAt: number | null = null;
    const look = () => {
      const idle = idleAt(touchedAt, Date.now());
      setLeft(idle.over ? null : idle.left);
      if (!idle.over) return;
      touchedAt = null;
      over.current();
    };
    const touch = () => {
      touchedAt = Date.now();
      look();
    };
    // A long press is a long press, not a menu of the browser.
    const keepMenuShut = (event: Event) => event.preventDefault();
    const timer = setInterval(look, 500);
    for (const kind of touches) window.addEventListener(kind, touch, { passive: true });
    window.addEventListener('contextmenu', keepMenuShut);
    return () => {
      clearInterval(timer);
      for (const kind of touches) window.removeEventListener(kind, touch);
      window.removeEventListener('contextmenu', keepMenuShut);
    };
  }, []);
  return left;
}
