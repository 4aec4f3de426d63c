import type { Log } from '../log.ts';

/** Ends the repetition and waits for the run in hand. */
export type Stop = () => Promise<void>;

/**
 * Runs `work` again and again with a pause in between, never two at a time. A run that fails (the database restarts, say) is logged and
 * the next one comes after the same pause.
 * @param pauseMs milliseconds from the end of one run to the start of the next
 */
export function repeat(name: string, pauseMs: number, log: Log, work: () => Promise<unknown>): Stop {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let inHand: Promise<void> = Promise.resolve();
  const run = async () => {
    try {
      await work();
    } catch (error) {
      if (!stopped) log.warn(`${name}.failed`, { error: (error as Error).name });
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      inHand = run();
    }, pauseMs);
  };
  schedule();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await inHand;
  };
}
