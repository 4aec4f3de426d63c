import type { LonLat } from '../../../cases/wire.ts';
import { metresBetween } from '../../measure.ts';
import { eachEdge, polygonsOf } from '../../parts.ts';
import type { Polygon } from '../../wire.ts';

/** A piece of ground that no line crosses; `key`: the grid that it belongs to. Faces share their corners exactly. */
export type Face = { readonly shape: Polygon; readonly inside: LonLat; readonly key: string };

type Side = { readonly face: number; readonly metres: number };

/** Which faces lie beside each face, with the metres of border they share. */
export function besideOf(faces: readonly Face[]): readonly ReadonlyMap<number, number>[] {
  const sides = new Map<string, Side>();
  const beside = faces.map(() => new Map<number, number>());
  const join = (a: number, b: number, metres: number) => beside[a]?.set(b, (beside[a].get(b) ?? 0) + metres);
  faces.forEach(({ shape }, face) => {
    for (const ring of polygonsOf(shape).flat())
      eachEdge(ring, (from, to) => {
        const key = edgeKey(from, to);
        const other = sides.get(key);
        if (other === undefined) sides.set(key, { face, metres: metresBetween(from, to) });
        else if (other.face !== face) {
          join(face, other.face, other.metres);
          join(other.face, face, other.metres);
        }
      });
  });
  return beside;
}

function edgeKey(a: LonLat, b: LonLat): string {
  const forward = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  const [from, to] = forward ? [a, b] : [b, a];
  return `${from[0]} ${from[1]} ${to[0]} ${to[1]}`;
}

/** Faces of one key that hang together, as lists of their numbers. */
export function partsOf(faces: readonly Face[], beside: readonly ReadonlyMap<number, number>[]): readonly (readonly number[])[] {
  const seen = new Set<number>();
  return faces.flatMap((face, start) => {
    if (seen.has(start)) return [];
    seen.add(start);
    const part = [start];
    for (let i = 0; i < part.length; i++)
      for (const next of beside[part[i] ?? 0]?.keys() ?? []) {
        if (seen.has(next) || faces[next]?.key !== face.key) continue;
        seen.add(next);
        part.push(next);
      }
    return [part];
  });
}
