import { type Corners, eachEdgeOf, type Face } from '@gridkeeper/domain/areas/divide/borders/mesh.ts';
import type { Plane } from '@gridkeeper/domain/areas/divide/plane.ts';

/** Ground of a face in square metres, holes taken off. */
export function squareMetresOfFace(face: Face, corners: Corners, { metresX, metresY }: Plane): number {
  const [ox, oy] = corners.at(face.rings[0]?.[0] ?? 0);
  let sum = 0;
  eachEdgeOf(face, (from, to) => {
    const [[ax, ay], [bx, by]] = [corners.at(from), corners.at(to)];
    sum += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  });
  return (sum / 2) * metresX * metresY;
}
