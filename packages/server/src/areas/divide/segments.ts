import type { Plane } from '@gridkeeper/domain/areas/divide/plane.ts';
import { polygonsOf, type Ring } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape, Feature } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';
import type { Segments } from './line-work.ts';

/** West, south, east, north on the plane. */
export type Box = readonly [number, number, number, number];

/** The lines of a geometry: a line as it is, of a polygon its outlines; of anything else none. */
export function linesOf(geometry: Feature['geometry']): readonly Ring[] {
  const { type, coordinates } = geometry;
  if (type === 'LineString') return [coordinates as Ring];
  if (type === 'MultiLineString') return coordinates as readonly Ring[];
  return type === 'Polygon' || type === 'MultiPolygon' ? polygonsOf(geometry as AreaShape).flat() : [];
}

/** Straight lines between the points, as far as they lie in the box; lines without length are left out. */
export function segmentsOf(plane: Plane, lines: readonly (readonly LonLat[])[], box: Box): Segments {
  const segments: Segments = [];
  for (const line of lines) {
    const corners = line.map((point) => plane.cornerOf(point));
    corners.forEach(([bx, by], i) => {
      const [ax, ay] = corners[i - 1] ?? [bx, by];
      pushClipped(segments, ax, ay, bx, by, box);
    });
  }
  return segments;
}

/** Adds the part of a straight line within a box, its ends on whole numbers (Liang-Barsky). */
export function pushClipped(segments: Segments, ax: number, ay: number, bx: number, by: number, [west, south, east, north]: Box): void {
  const [dx, dy] = [bx - ax, by - ay];
  let [enters, leaves] = [0, 1];
  for (const [step, room] of [
    [-dx, ax - west],
    [dx, east - ax],
    [-dy, ay - south],
    [dy, north - ay],
  ] as const) {
    if (step === 0 && room < 0) return;
    if (step < 0) enters = Math.max(enters, room / step);
    if (step > 0) leaves = Math.min(leaves, room / step);
  }
  if (enters > leaves) return;
  const [fromX, fromY] = [Math.round(ax + enters * dx), Math.round(ay + enters * dy)];
  const [toX, toY] = [Math.round(ax + leaves * dx), Math.round(ay + leaves * dy)];
  if (fromX !== toX || fromY !== toY) segments.push(fromX, fromY, toX, toY);
}
