import type { Polygon } from '@gridkeeper/domain/areas/wire.ts';
import type { ZoneShape } from '@gridkeeper/domain/areas/zone-of.ts';
import { type Line, strip, toLonLat } from './plane.ts';
import { seatReach } from './seat.ts';
import type { Plan } from './sides.ts';

/** How far "both sides" 两侧 reach from the middle of a road, in metres. */
const mainRoadSide = 50;
const highwaySide = 70;

/** The places that plan G5.8 routes by, in the order in which they are asked. */
export function drawZones(plan: Plan): readonly ZoneShape[] {
  const corridor = (line: Line, half: number) => [strip(line, () => half).map(toLonLat)];
  return [
    {
      code: 'main-road',
      shape: { type: 'MultiPolygon', coordinates: [corridor(plan.avenue, mainRoadSide), corridor(plan.northRoad, mainRoadSide)] },
    },
    { code: 'highway', shape: { type: 'Polygon', coordinates: corridor(plan.highway, highwaySide) } },
    { code: 'seat', shape: seat() },
    { code: 'village', shape: null },
  ];
}

/** The built-up ground around the crossing, its four borders cut into short pieces so that they bend with the town. */
function seat(): Polygon {
  const [x, y] = seatReach;
  const pieces = 12;
  const share = (i: number) => (2 * i) / pieces - 1;
  const steps = Array.from({ length: pieces }, (_, i) => share(i));
  const ring: Line = [
    ...steps.map((s) => [s * x, -y] as const),
    ...steps.map((s) => [x, s * y] as const),
    ...steps.map((s) => [-s * x, y] as const),
    ...steps.map((s) => [-x, -s * y] as const),
    [-x, -y],
  ];
  return { type: 'Polygon', coordinates: [ring.map(toLonLat)] };
}
