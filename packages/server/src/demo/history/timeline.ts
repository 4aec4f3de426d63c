import type { EpochMs } from '@gridkeeper/domain/base/instant.ts';

type Planned<Run> = { readonly at: EpochMs; readonly order: number; readonly run: Run };

/** What is still to happen, in order of time (a binary heap); equal moments keep the order in which they were planned. */
export class Timeline<Run> {
  readonly #heap: Planned<Run>[] = [];
  #order = 0;

  put(at: EpochMs, run: Run): void {
    this.#order += 1;
    this.#heap.push({ at, order: this.#order, run });
    let child = this.#heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#before(child, parent)) return;
      this.#swap(child, parent);
      child = parent;
    }
  }

  take(): Planned<Run> | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!first || !last || first === last) return first;
    this.#heap[0] = last;
    let parent = 0;
    for (;;) {
      const left = 2 * parent + 1;
      const smaller = left + 1 < this.#heap.length && this.#before(left + 1, left) ? left + 1 : left;
      if (smaller >= this.#heap.length || !this.#before(smaller, parent)) return first;
      this.#swap(smaller, parent);
      parent = smaller;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}
