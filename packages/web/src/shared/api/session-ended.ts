const listeners = new Set<() => void>();

/** Hears that the server no longer knows the session (401 on anything but a sign-in). @returns how to stop listening */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tellSessionEnded(): void {
  for (const listener of listeners) listener();
}
