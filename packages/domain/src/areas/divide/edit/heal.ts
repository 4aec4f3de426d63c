import { squareMetresOf } from '../../measure.ts';
import { besideOf, type Face, partsOf } from './faces.ts';

/**
 * Gives bits that an edit cut off 飞地 to the neighbour with the longest common border: of every key in `touched`, all parts but the largest that hold
 * no building. What has no neighbour among `touched` (an island) stays.
 * @param holds whether a building stands on a face, by its number
 */
export function heal(faces: readonly Face[], touched: ReadonlySet<string>, holds: ReadonlySet<number>): readonly Face[] {
  const beside = besideOf(faces);
  const keys = faces.map(({ key }) => key);
  // A bit may pass to a bit that passes on itself; each round settles at least one.
  for (let round = 0; round < 5; round++) {
    const present = faces.map((face, i) => ({ ...face, key: keys[i] ?? face.key }));
    const loose = looseParts(present, beside, touched, holds);
    let moved = false;
    for (const part of loose) {
      const target = longestBeside(part, keys, beside, touched);
      if (target === undefined) continue;
      for (const face of part) keys[face] = target;
      moved = true;
    }
    if (!moved) break;
  }
  return faces.map((face, i) => ({ ...face, key: keys[i] ?? face.key }));
}

type Beside = readonly ReadonlyMap<number, number>[];

function looseParts(faces: readonly Face[], beside: Beside, touched: ReadonlySet<string>, holds: ReadonlySet<number>) {
  const sizes = partsOf(faces, beside)
    .map((part) => ({ part, key: faces[part[0] ?? 0]?.key ?? '', size: sum(part.map((face) => metresOf(faces[face]))) }))
    .filter(({ key }) => touched.has(key));
  const largest = new Map<string, number>();
  for (const { key, size } of sizes) largest.set(key, Math.max(size, largest.get(key) ?? 0));
  return sizes
    .filter(({ key, size, part }) => size < (largest.get(key) ?? 0) && !part.some((face) => holds.has(face)))
    .map(({ part }) => part);
}

function longestBeside(part: readonly number[], keys: readonly string[], beside: Beside, touched: ReadonlySet<string>): string | undefined {
  const own = keys[part[0] ?? 0];
  const metres = new Map<string, number>();
  for (const face of part)
    for (const [other, shared] of beside[face] ?? []) {
      const key = keys[other] ?? '';
      if (key !== own && touched.has(key)) metres.set(key, (metres.get(key) ?? 0) + shared);
    }
  return [...metres].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}

const metresOf = (face: Face | undefined) => (face === undefined ? 0 : squareMetresOf(face.shape));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
