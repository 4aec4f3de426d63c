/** Sets that grow together (union-find); the least member stands for all. */
export class Union {
  readonly #up: Int32Array;

  constructor(size: number) {
    this.#up = Int32Array.from({ length: size }, (_, i) => i);
  }

  of(member: number): number {
    let at = member;
    while ((this.#up[at] ?? at) !== at) {
      this.#up[at] = this.#up[this.#up[at] ?? at] ?? at;
      at = this.#up[at] ?? at;
    }
    return at;
  }

  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    this.#up[Math.max(one, other)] = Math.min(one, other);
  }
}
