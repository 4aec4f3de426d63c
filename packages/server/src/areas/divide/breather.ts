import { setImmediate } from 'node:timers/promises';

/** Other requests are served after so many milliseconds of work. */
const longest = 25;

/** Breaks long work, so that a server stays alive: `await breather.rest()` wherever it may be broken; it waits only when it is due. */
export class Breather {
  #since = performance.now();

  async rest(): Promise<void> {
    if (performance.now() - this.#since < longest) return;
    await setImmediate();
    this.#since = performance.now();
  }

  /** Runs a generator to its end, with a rest at each of its steps. */
  async through<Result>(work: Generator<void, Result>): Promise<Result> {
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      await this.rest();
    }
  }
}
