import { type FlatPolygon, flatContains } from '@gridkeeper/domain/areas/contains.ts';
import { type Corners, eachEdgeOf, type Face } from '@gridkeeper/domain/areas/divide/borders/mesh.ts';
import { numbersOf } from '@gridkeeper/domain/areas/divide/borders/sides-of.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import { GridIndex } from '../grid-index.ts';
import type { LineWork, Segments } from './line-work.ts';

/**
 * Cuts all faces anew at once, so that they share their corners whatever was cut before: slower than welding blocks, and needed only where corners lie
 * within a few steps of lines that do not have them. What several faces claim goes to one of them.
 * @returns new faces, and the former face that each comes from; -1 for ground that none claimed
 */
export function nodeAnew(
  lineWork: LineWork,
  corners: Corners,
  faces: readonly Face[],
  boundary: readonly FlatPolygon[],
): { readonly faces: readonly Face[]; readonly from: readonly number[] } {
  const segments: Segments = [];
  for (const face of faces) eachEdgeOf(face, (from, to) => segments.push(...corners.at(from), ...corners.at(to)));
  const closed = (ring: readonly number[]): readonly LonLat[] => [...ring, ...ring.slice(0, 1)].map((corner) => corners.at(corner));
  const index = new GridIndex(faces.map(({ rings }, i) => ({ id: String(i), shape: { type: 'Polygon', coordinates: rings.map(closed) } })));
  const found = lineWork.pieces(segments).pieces.flatMap(({ rings, inner: [x, y] }) => {
    const former = index.find(x, y);
    if (former === undefined && !flatContains(boundary, x, y)) return [];
    return [{ face: { rings: rings.map((ring) => numbersOf(corners, ring)) }, from: Number(former ?? -1) }];
  });
  return { faces: found.map(({ face }) => face), from: found.map(({ from }) => from) };
}
