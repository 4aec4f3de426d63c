import { contains } from '@gridkeeper/domain/areas/contains.ts';
import { degreesOf } from '@gridkeeper/domain/areas/measure.ts';
import { eachEdge, polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import type { LonLat } from '@gridkeeper/domain/cases/wire.ts';

/** How far a place lies outside some areas, in metres to the nearest outline; zero inside any of them. */
export function metresOutside(shapes: readonly AreaShape[], point: LonLat): number {
  if (shapes.some((shape) => contains(shape, point))) return 0;
  const [eastDegrees, northDegrees] = degreesOf(1, point[1]);
  const plane = ([lon, lat]: LonLat): LonLat => [(lon - point[0]) / eastDegrees, (lat - point[1]) / northDegrees];
  let nearest = Infinity;
  for (const ring of shapes.flatMap((shape) => polygonsOf(shape).flat())) {
    eachEdge(ring, (from, to) => {
      nearest = Math.min(nearest, fromOrigin(plane(from), plane(to)));
    });
  }
  return nearest;
}

/** Distance of a line between two points from the origin. */
function fromOrigin([ax, ay]: LonLat, [bx, by]: LonLat): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
