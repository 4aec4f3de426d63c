import { useSyncExternalStore } from 'react';

/** Why the session is gone while somebody works: it expired on the server, or nobody was at the desk. */
export type GateReason = 'expired' | 'idle';

const listeners = new Set<() => void>();
let closedBecause: GateReason | null = null;
let waiting: (() => void)[] = [];

/** Shows the sign-in over the page, which stays as it is; settles once the same person is back. */
export function waitForSignIn(reason: GateReason): Promise<void> {
  closedBecause ??= reason;
  tell();
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

/** Lets every request that waited go on. */
export function openGate(): void {
  const resumed = waiting;
  waiting = [];
  closedBecause = null;
  tell();
  for (const resume of resumed) resume();
}

/** The reason while the gate is closed, else null. */
export function useGate(): GateReason | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => closedBecause,
  );
}

function tell(): void {
  for (const listener of listeners) listener();
}
