/** Keeps things in order as they come and go; the least by `before` is taken first. Both in O(log n). */
export class Heap<T extends object> {
  readonly #items: T[] = [];
  readonly #before: (a: T, b: T) => boolean;

  /** @param before whether the first is to be taken before the second; of no two things both */
  constructor(before: (a: T, b: T) => boolean) {
    this.#before = before;
  }

  get size(): number {
    return this.#items.length;
  }

  peek(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    let at = this.#items.length;
    this.#items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = this.#items[up];
      if (parent === undefined || !this.#before(item, parent)) break;
      this.#items[at] = parent;
      at = up;
    }
    this.#items[at] = item;
  }

  pop(): T | undefined {
    const first = this.#items[0];
    const last = this.#items.pop();
    if (this.#items.length > 0 && last !== undefined) this.#sink(last);
    return first;
  }

  #sink(item: T): void {
    const items = this.#items;
    let at = 0;
    for (let child = 1; child < items.length; child = 2 * at + 1) {
      const least = this.#lesser(child, child + 1);
      const lower = items[least];
      if (lower === undefined || !this.#before(lower, item)) break;
      items[at] = lower;
      at = least;
    }
    items[at] = item;
  }

  #lesser(left: number, right: number): number {
    const [a, b] = [this.#items[left], this.#items[right]];
    return a !== undefined && b !== undefined && this.#before(b, a) ? right : left;
  }
}
