import { type RefObject, useEffect, useRef } from 'react';

/** Calls `onSeen` when the element comes near the visible part of the page. */
export function useWhenSeen(ref: RefObject<Element | null>, enabled: boolean, onSeen: () => void): void {
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!enabled || ref.current === null) return;
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && latest.current(), {
      rootMargin: '400px',
    });
    watch.observe(ref.current);
    return () => watch.disconnect();
  }, [enabled, ref]);
}
