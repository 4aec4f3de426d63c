import type { LonLat } from '../../../cases/wire.ts';
import type { Bounds } from '../../bounds.ts';

/** A stroke whose ends are carried on straight until they lie outside a box, so that it divides whatever lies within. Fewer than two corners stay as they are. */
export function carryOn(line: readonly LonLat[], [west, south, east, north]: Bounds): readonly LonLat[] {
  const [first, second] = line;
  const [before, last] = [line.at(-2), line.at(-1)];
  if (first === undefined || second === undefined || before === undefined || last === undefined) return line;
  const reach = 2 * Math.max(east - west, north - south, Math.abs(first[0] - west), Math.abs(last[0] - west), 1e-6);
  return [beyond(second, first, reach), ...line, beyond(before, last, reach)];
}

function beyond([fromLon, fromLat]: LonLat, [lon, lat]: LonLat, reach: number): LonLat {
  const length = Math.hypot(lon - fromLon, lat - fromLat);
  return length === 0 ? [lon, lat] : [lon + ((lon - fromLon) / length) * reach, lat + ((lat - fromLat) / length) * reach];
}
