/** Seconds without a touch after which a touch screen goes back to its start, and the last of them that are counted aloud. */
export const idleSeconds = 60;
export const countedSeconds = 10;

export type Idle = { readonly over: boolean /** Whole seconds left, once they are shown; null before. */; readonly left: number | null };

/**
 * Where a visit stands.
 * @param touchedAt milliseconds; null: nothing was touched since the start, and there is nothing to go back from. A clock set back counts as a touch
 */
export function idleAt(touchedAt: number | null, now: number): Idle {
  if (touchedAt === null) return { over: false, left: null };
  const left = Math.ceil(idleSeconds - Math.max(0, now - touchedAt) / 1000);
  return { over: left <= 0, left: left <= countedSeconds ? Math.max(0, left) : null };
}
