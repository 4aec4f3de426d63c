import { readStored, store } from '../../shared/storage.ts';

const key = 'gridkeeper.grid';

/** The grid this device remembers as its own, at its owner's wish. */
export function findMyGridId(): string | null {
  return readStored(key);
}

export function rememberMyGrid(id: string): void {
  store(key, id);
}

export function forgetMyGrid(): void {
  store(key, null);
}
