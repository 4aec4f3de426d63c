import { Delaunay } from 'd3-delaunay';
import type { Segments } from './line-work.ts';
import { type Box, pushClipped } from './segments.ts';

/** Points on the outlines of buildings, in steps of the plane, and whose they are. */
export type Sites = { readonly points: readonly number[]; readonly owners: readonly number[] };

/**
 * Lines in the middle between buildings of different numbers: the edges of the Voronoi diagram of their outlines that part two of them.
 * @param ratio metres of a step north over metres of a step east, for the middle is meant in metres
 */
export function linesBetween({ points, owners }: Sites, box: Box, ratio: number): Segments {
  const [west, south, east, north] = box;
  const reach = 4 * Math.max(east - west, (north - south) * ratio, 1);
  const [midX, midY] = [(west + east) / 2, ((south + north) / 2) * ratio];
  const flat = points.map((value, i) => (i % 2 === 0 ? value : value * ratio));
  // Far points around close the diagram; nobody owns them.
  flat.push(midX - reach, midY, midX + reach, midY, midX, midY - reach, midX, midY + reach);
  const { triangles, halfedges } = new Delaunay(Float64Array.from(flat));
  const centre = (edge: number) => centreOfTriangle(flat, triangles, Math.floor(edge / 3));
  const segments: Segments = [];
  halfedges.forEach((twin, edge) => {
    if (twin < edge) return;
    const [a, b] = [triangles[edge] ?? 0, triangles[edge % 3 === 2 ? edge - 2 : edge + 1] ?? 0];
    const [ownerA, ownerB] = [owners[a], owners[b]];
    if (ownerA === undefined || ownerB === undefined || ownerA === ownerB) return;
    const [[ax, ay], [bx, by]] = [centre(edge), centre(twin)];
    if ([ax, ay, bx, by].every(Number.isFinite)) pushClipped(segments, ax, ay / ratio, bx, by / ratio, box);
  });
  return segments;
}

/** The middle of the circle through the corners of a triangle. */
function centreOfTriangle(flat: readonly number[], triangles: Uint32Array, triangle: number): readonly [number, number] {
  const [a, b, c] = [triangles[3 * triangle] ?? 0, triangles[3 * triangle + 1] ?? 0, triangles[3 * triangle + 2] ?? 0];
  const [ax, ay] = [flat[2 * a] ?? 0, flat[2 * a + 1] ?? 0];
  const [dx, dy] = [(flat[2 * b] ?? 0) - ax, (flat[2 * b + 1] ?? 0) - ay];
  const [ex, ey] = [(flat[2 * c] ?? 0) - ax, (flat[2 * c + 1] ?? 0) - ay];
  const [bl, cl] = [dx * dx + dy * dy, ex * ex + ey * ey];
  const d = 0.5 / (dx * ey - dy * ex);
  return [ax + (ey * bl - dy * cl) * d, ay + (dx * cl - ex * bl) * d];
}
