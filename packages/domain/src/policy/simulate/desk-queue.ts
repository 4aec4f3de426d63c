import type { EpochMs } from '../../base/instant.ts';
import { Heap } from './heap.ts';
import type { Peak } from './run-record.ts';
import type { Desk } from './staff.ts';

/** Work that waits: when it came (position of office time), its limit that runs out first, and its place in the list of cases. */
export type Job = { readonly arrived: number; readonly due: EpochMs; readonly index: number };

/** The queue of a desk: the most urgent first, as the product's own queues have it; of two as urgent the older. */
export class DeskQueue<T extends Job> {
  readonly desk: Desk;
  readonly #waiting: Heap<T>;
  #busy = 0;
  peak: Peak | null = null;

  constructor(desk: Desk) {
    this.desk = desk;
    this.#waiting = new Heap((a, b) => (a.due - b.due || a.arrived - b.arrived || a.index - b.index) < 0);
  }

  add(job: T): void {
    this.#waiting.push(job);
  }

  /** The next work that somebody is free for; undefined: all are busy, or nothing waits. */
  take(): T | undefined {
    if (this.desk.persons !== null && this.#busy >= this.desk.persons) return undefined;
    const job = this.#waiting.pop();
    if (job) this.#busy += 1;
    return job;
  }

  release(): void {
    this.#busy -= 1;
  }

  /** To be called once nobody is free for what waits. */
  measure(at: EpochMs): void {
    if (this.#waiting.size > (this.peak?.waiting ?? 0)) this.peak = { waiting: this.#waiting.size, at };
  }
}
