import { type Corner, keyOf } from '../plane.ts';

/** Corners with numbers, so that a shared corner is one and the same. */
export class Corners {
  readonly x: number[] = [];
  readonly y: number[] = [];
  readonly #numbers = new Map<number, number>();

  get size(): number {
    return this.x.length;
  }

  /** The number of a corner, a new one if it was not known. */
  numberOf(x: number, y: number): number {
    const key = keyOf([x, y]);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.x.length;
    this.x.push(x);
    this.y.push(y);
    this.#numbers.set(key, number);
    return number;
  }

  find(x: number, y: number): number | undefined {
    return this.#numbers.get(keyOf([x, y]));
  }

  at(number: number): Corner {
    return [this.x[number] ?? 0, this.y[number] ?? 0];
  }
}

/** A piece of ground: its rings as numbers of corners, not closed, ground to the left of every edge. */
export type Face = { readonly rings: readonly (readonly number[])[] };

/** One number for an edge from corner to corner. */
export const edgeKey = (from: number, to: number): number => from * 2 ** 26 + to;
export const edgeFrom = (key: number): number => Math.floor(key / 2 ** 26);
export const edgeTo = (key: number): number => key % 2 ** 26;

/** Calls `visit` with every edge of a face, the last one back to the first corner too. */
export function eachEdgeOf(face: Face, visit: (from: number, to: number) => void): void {
  for (const ring of face.rings) {
    let from = ring[ring.length - 1] ?? 0;
    for (const to of ring) {
      visit(from, to);
      from = to;
    }
  }
}
