import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** Degrees within which two corners are one, and a corner lies on a border: 12 cm, the sixth decimal that most files end with. */
const near = 1.1e-6;

/** The corners of some shapes, those within 12 cm taken for one, and which of them lie on a line. */
export class CornerIndex {
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #fine = new Map<number, number[]>();
  readonly #coarse = new Map<number, number[]>();
  readonly #west: number;
  readonly #south: number;
  readonly #cell: number;
  readonly #fineColumns: number;
  readonly #columns: number;

  constructor(shapes: readonly AreaShape[]) {
    const points = shapes.flatMap((shape) => polygonsOf(shape).flat(2));
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const [lon, lat] of points) {
      [west, south] = [Math.min(west, lon), Math.min(south, lat)];
      [east, north] = [Math.max(east, lon), Math.max(north, lat)];
    }
    // A margin on every side, so that looking around a corner stays within the cells.
    [this.#west, this.#south] = [west - 8 * near, south - 8 * near];
    // About one corner in a cell: a border looks at few of them.
    this.#cell = Math.max(Math.sqrt(((east - west) * (north - south)) / Math.max(points.length, 1)), 64 * near);
    this.#fineColumns = Math.ceil((east - west) / near) + 32;
    this.#columns = Math.ceil((east - west) / this.#cell) + 4;
    for (const point of points) this.find(point);
  }

  /** A number for the border between two corners, whichever way it is walked. */
  keyOf(a: number, b: number): number {
    return Math.min(a, b) * this.#x.length + Math.max(a, b);
  }

  /** The number of the corner at a place; a place without one becomes one. */
  find([lon, lat]: LonLat): number {
    const [column, row] = [this.#at(lon, this.#west, near), this.#at(lat, this.#south, near)];
    for (let x = column - 1; x <= column + 1; x += 1) {
      for (let y = row - 1; y <= row + 1; y += 1) {
        for (const corner of this.#fine.get(y * this.#fineColumns + x) ?? []) {
          if (Math.abs((this.#x[corner] ?? 0) - lon) <= near && Math.abs((this.#y[corner] ?? 0) - lat) <= near) return corner;
        }
      }
    }
    const corner = this.#x.push(lon) - 1;
    this.#y.push(lat);
    put(this.#fine, row * this.#fineColumns + column, corner);
    put(this.#coarse, this.#at(lat, this.#south, this.#cell) * this.#columns + this.#at(lon, this.#west, this.#cell), corner);
    return corner;
  }

  /** The corners on the line between two, in order, the last one included. */
  along(from: number, to: number): readonly number[] {
    const [ax, ay, bx, by] = [this.#x[from] ?? 0, this.#y[from] ?? 0, this.#x[to] ?? 0, this.#y[to] ?? 0];
    const [dx, dy] = [bx - ax, by - ay];
    const length = Math.hypot(dx, dy);
    const found: { readonly corner: number; readonly way: number }[] = [];
    const [left, right] = [Math.min(ax, bx) - near, Math.max(ax, bx) + near].map((x) => this.#at(x, this.#west, this.#cell));
    const [low, high] = [Math.min(ay, by) - near, Math.max(ay, by) + near].map((y) => this.#at(y, this.#south, this.#cell));
    for (let row = low ?? 0; row <= (high ?? 0); row += 1) {
      for (let column = left ?? 0; column <= (right ?? 0); column += 1) {
        for (const corner of this.#coarse.get(row * this.#columns + column) ?? []) {
          if (corner === from || corner === to) continue;
          const [px, py] = [(this.#x[corner] ?? 0) - ax, (this.#y[corner] ?? 0) - ay];
          const way = (px * dx + py * dy) / length;
          if (way > 0 && way < length && Math.abs(px * dy - py * dx) <= near * length) found.push({ corner, way });
        }
      }
    }
    return [...found.sort((a, b) => a.way - b.way).map(({ corner }) => corner), to];
  }

  #at(value: number, origin: number, cell: number): number {
    return Math.floor((value - origin) / cell);
  }
}

function put(cells: Map<number, number[]>, key: number, corner: number): void {
  const cell = cells.get(key);
  if (cell === undefined) cells.set(key, [corner]);
  else cell.push(corner);
}
