import { type RefObject, useEffect } from 'react';
import type { DivisionMapControls } from '../map/map-types.ts';

/** An edit may take away the row or the form that had the focus; the keys then go on at the map. */
export function useFocusKept(controls: RefObject<DivisionMapControls | null>, revision: number): void {
  useEffect(() => {
    if (revision > 0 && document.activeElement === document.body) controls.current?.focus();
  }, [controls, revision]);
}
