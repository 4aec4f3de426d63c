import { type RefObject, useEffect, useRef } from 'react';

/**
 * Hears keys pressed anywhere inside an element; buttons and fields in it keep their own. Where nothing has the focus (a dialog has just gone),
 * Esc and keys with Ctrl are heard too.
 */
export function useKeys(ref: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, key } = event;
      const inside = target instanceof Node && ref.current?.contains(target) === true;
      const nowhere = target === document.body && (ctrlKey || metaKey || key === 'Escape');
      if (inside || nowhere) latest.current(event);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [ref]);
}
