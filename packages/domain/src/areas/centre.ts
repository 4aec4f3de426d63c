import type { LonLat } from '../cases/wire.ts';
import { contains } from './contains.ts';
import { eachEdge, polygonsOf, type Ring } from './parts.ts';
import type { AreaShape } from './wire.ts';

function centroid(ring: Ring): { readonly at: LonLat; readonly weight: number } {
  const [originLon, originLat] = ring[0] ?? [0, 0];
  let [weight, lon, lat] = [0, 0, 0];
  eachEdge(ring, (from, to) => {
    const [ax, ay, bx, by] = [from[0] - originLon, from[1] - originLat, to[0] - originLon, to[1] - originLat];
    const cross = ax * by - bx * ay;
    weight += cross;
    lon += (ax + bx) * cross;
    lat += (ay + by) * cross;
  });
  if (weight === 0) return { at: [originLon, originLat], weight: 0 };
  return { at: [originLon + lon / (3 * weight), originLat + lat / (3 * weight)], weight: Math.abs(weight) };
}

/** The middle of the widest stretch of ground on a parallel. */
function middleOfWidest(shape: AreaShape, latitude: number): LonLat | undefined {
  const cuts: number[] = [];
  for (const ring of polygonsOf(shape).flat()) {
    eachEdge(ring, ([ax, ay], [bx, by]) => {
      if (ay > latitude !== by > latitude) cuts.push(ax + ((latitude - ay) / (by - ay)) * (bx - ax));
    });
  }
  cuts.sort((a, b) => a - b);
  let best: LonLat | undefined;
  let width = 0;
  for (let i = 0; i + 1 < cuts.length; i += 2) {
    const [west = 0, east = 0] = [cuts[i], cuts[i + 1]];
    if (east - west > width) [best, width] = [[(west + east) / 2, latitude], east - west];
  }
  return best;
}

/** A point that stands for an area and lies inside it: the centroid of its largest part, or, where that falls outside, beside it. */
export function centreOf(shape: AreaShape): LonLat {
  const parts = polygonsOf(shape).map(([shell = []]) => centroid(shell));
  const largest = parts.reduce((a, b) => (b.weight > a.weight ? b : a), { at: [0, 0] as LonLat, weight: -1 });
  if (contains(shape, largest.at)) return largest.at;
  return middleOfWidest(shape, largest.at[1]) ?? largest.at;
}
