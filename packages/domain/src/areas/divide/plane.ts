import type { LonLat } from '../../cases/wire.ts';
import { degreesOf } from '../measure.ts';

/** A corner on the plane: whole steps east and north of its origin. */
export type Corner = readonly [x: number, y: number];

/**
 * Ground laid flat on whole numbers, so that two outlines that share a corner share it exactly. A step is a ten-millionth of a degree (1 cm), or
 * finer where corners that must stay apart would fall together.
 */
export class Plane {
  readonly metresX: number;
  readonly metresY: number;
  readonly #perDegree: number;
  readonly #west: number;
  readonly #south: number;
  /** Corners that were given with more decimals than a step has: they are given back as they came. */
  readonly #given = new Map<number, LonLat>();

  /** @param exact corners that come back exactly as they are given */
  constructor(exact: readonly LonLat[]) {
    const [first = [0, 0]] = exact;
    this.#perDegree = [1e7, 1e8].find((perDegree) => keepsApart(exact, perDegree)) ?? 1e9;
    this.#west = Math.round(Math.min(...extremes(exact, 0)) * this.#perDegree);
    this.#south = Math.round(Math.min(...extremes(exact, 1)) * this.#perDegree);
    const [lon, lat] = degreesOf(1, first[1]);
    this.metresX = 1 / (lon * this.#perDegree);
    this.metresY = 1 / (lat * this.#perDegree);
    for (const point of exact) this.#given.set(keyOf(this.cornerOf(point)), point);
  }

  cornerOf([lon, lat]: LonLat): Corner {
    return [Math.round(lon * this.#perDegree) - this.#west, Math.round(lat * this.#perDegree) - this.#south];
  }

  lonLatOf(x: number, y: number): LonLat {
    return this.#given.get(keyOf([x, y])) ?? [(this.#west + x) / this.#perDegree, (this.#south + y) / this.#perDegree];
  }

  /** Whether a corner is one of those that come back exactly. */
  isGiven(corner: Corner): boolean {
    return this.#given.has(keyOf(corner));
  }

  metresBetween(ax: number, ay: number, bx: number, by: number): number {
    return Math.hypot((ax - bx) * this.metresX, (ay - by) * this.metresY);
  }
}

/** One number for a corner; exact for coordinates below 67 million steps (7 degrees at 1 cm). */
export function keyOf([x, y]: Corner): number {
  return x * 2 ** 26 + y;
}

function extremes(points: readonly LonLat[], axis: 0 | 1): readonly number[] {
  let [low, high] = [Infinity, -Infinity];
  for (const point of points) {
    low = Math.min(low, point[axis]);
    high = Math.max(high, point[axis]);
  }
  return [low, high];
}

function keepsApart(points: readonly LonLat[], perDegree: number): boolean {
  const whole = new Map<string, string>();
  return points.every(([lon, lat]) => {
    const key = `${Math.round(lon * perDegree)} ${Math.round(lat * perDegree)}`;
    const known = whole.get(key);
    whole.set(key, `${lon} ${lat}`);
    return known === undefined || known === `${lon} ${lat}`;
  });
}
