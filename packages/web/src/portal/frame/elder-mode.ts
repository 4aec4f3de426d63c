import { useSyncExternalStore } from 'react';
import { readStored, store } from '../../shared/storage.ts';

const key = 'gridkeeper.elder';
const listeners = new Set<() => void>();
let on = false;

/** Elder mode 大字版: larger text, larger targets, wider lines; remembered on this device. Call once before the first render. */
export function startElderMode(): void {
  apply(readStored(key) === '1');
}

export function setElderMode(wanted: boolean): void {
  store(key, wanted ? '1' : null);
  apply(wanted);
}

export function useElderMode(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => on,
  );
}

function apply(wanted: boolean): void {
  on = wanted;
  document.documentElement.classList.toggle('elder', wanted);
  for (const listener of listeners) listener();
}
