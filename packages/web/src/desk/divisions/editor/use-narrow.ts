import { useSyncExternalStore } from 'react';

const query = '(max-width: 60rem)';

/** Whether the screen is too narrow to work on the map by hand. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(query).matches);
}

function watch(onChange: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
