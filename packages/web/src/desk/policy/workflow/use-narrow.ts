import { useSyncExternalStore } from 'react';

const query = '(max-width: 60rem)';

/** Whether there is no room beside a box of the drawing: a phone, or a narrow window. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
