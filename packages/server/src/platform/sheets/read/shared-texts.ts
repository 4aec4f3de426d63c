import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pageBytes = 64 * 1024;
const mostPages = 128;

/**
 * The texts that the cells of a workbook share, by number. They lie in a file that has no name any more, so that a million of them take no more
 * memory than ten; eight megabytes of pages are at hand.
 */
export class SharedTexts {
  readonly #file: number;
  readonly #pages = new Map<number, Buffer>();
  #ends = new Float64Array(1024);
  #count = 0;
  #waiting: Buffer[] = [];
  #waitingBytes = 0;

  constructor() {
    const path = join(tmpdir(), `gridkeeper-${randomUUID()}`);
    this.#file = openSync(path, 'wx+', 0o600);
    rmSync(path);
  }

  add(text: string): void {
    const bytes = Buffer.from(text);
    if (this.#count === this.#ends.length) {
      const larger = new Float64Array(this.#count * 2);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count] = this.#endOf(this.#count - 1) + bytes.length;
    this.#count += 1;
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes > pageBytes) this.flush();
  }

  /** Writes what was added, before the first is read. */
  flush(): void {
    if (this.#waiting.length > 0) writeSync(this.#file, Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  /** Text number `index`; one that is not there is empty. */
  get(index: number): string {
    if (!(index >= 0 && index < this.#count)) return '';
    const [start, end] = [this.#endOf(index - 1), this.#endOf(index)];
    const first = Math.floor(start / pageBytes);
    const from = start - first * pageBytes;
    if (end <= (first + 1) * pageBytes) return this.#page(first).toString('utf8', from, from + end - start);
    const bytes = Buffer.alloc(end - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    return bytes.toString('utf8');
  }

  close(): void {
    closeSync(this.#file);
  }

  #endOf(index: number): number {
    return index < 0 ? 0 : (this.#ends[index] ?? 0);
  }

  #page(number: number): Buffer {
    const known = this.#pages.get(number);
    if (known) return known;
    const page = Buffer.alloc(pageBytes);
    readSync(this.#file, page, 0, pageBytes, number * pageBytes);
    const [oldest] = this.#pages.keys();
    if (this.#pages.size >= mostPages && oldest !== undefined) this.#pages.delete(oldest);
    this.#pages.set(number, page);
    return page;
  }
}
