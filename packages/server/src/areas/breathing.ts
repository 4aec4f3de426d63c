import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which other requests are served. */
const stretch = 25;

/** For long work on one thread: call what it gives after each small piece, and every 25 ms others have their turn. */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretch) return;
    await setImmediate();
    since = performance.now();
  };
}
