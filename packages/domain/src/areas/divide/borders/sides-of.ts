import { type Corners, eachEdgeOf, edgeFrom, edgeKey, edgeTo, type Face } from './mesh.ts';

/** An edge with the faces on both its sides; `right` is -1 where the ground ends. */
export type SideOfFaces = { readonly from: number; readonly to: number; readonly left: number; readonly right: number };

/** Every edge between faces, once. */
export function sidesOf(faces: readonly Face[]): readonly SideOfFaces[] {
  const faceOf = new Map<number, number>();
  faces.forEach((face, number) => {
    eachEdgeOf(face, (from, to) => faceOf.set(edgeKey(from, to), number));
  });
  const sides: SideOfFaces[] = [];
  for (const [edge, left] of faceOf) {
    const [from, to] = [edgeFrom(edge), edgeTo(edge)];
    const right = faceOf.get(edgeKey(to, from)) ?? -1;
    if (right < 0 || from < to) sides.push({ from, to, left, right });
  }
  return sides;
}

/** Numbers of the corners of a ring given as x, y, x, y ... */
export function numbersOf(corners: Corners, ring: Float64Array): readonly number[] {
  return Array.from({ length: ring.length / 2 }, (_, i) => corners.numberOf(ring[2 * i] ?? 0, ring[2 * i + 1] ?? 0));
}
