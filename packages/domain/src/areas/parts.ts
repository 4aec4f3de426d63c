import type { LonLat } from '../cases/wire.ts';
import type { AreaShape } from './wire.ts';

export type Ring = readonly LonLat[];
/** Rings of one polygon: the shell first, then its holes. */
export type Rings = readonly Ring[];

/** The polygons of a shape, whether it is one or many. */
export function polygonsOf(shape: AreaShape): readonly Rings[] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Calls `visit` with every edge of a ring in order; a ring that is not closed is closed by its last edge. */
export function eachEdge(ring: Ring, visit: (from: LonLat, to: LonLat) => void): void {
  let from = ring[ring.length - 1];
  for (const to of ring) {
    if (from !== undefined && (from[0] !== to[0] || from[1] !== to[1])) visit(from, to);
    from = to;
  }
}
