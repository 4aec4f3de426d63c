import { Delaunay } from 'd3-delaunay';
import { boundsOf } from '../../packages/domain/src/areas/bounds.ts';
import type { DividedGrid, DivideInput } from '../../packages/domain/src/areas/divide/wire.ts';
import { randomOf } from '../../packages/domain/src/base/random.ts';
import type { LonLat } from '../../packages/domain/src/cases/wire.ts';

const rounds = 40;

/** The plain way: centres by k-means of the buildings, each weighing its households, and to each centre the ground nearest to it. For a rectangle. */
export function byMeans({ boundary, buildings, rules }: DivideInput, count: number): readonly DividedGrid[] {
  const random = randomOf(rules.seed);
  let centres: readonly LonLat[] = Array.from({ length: count }, () => buildings[Math.floor(random() * buildings.length)]?.point ?? [0, 0]);
  for (let round = 0; round < rounds; round += 1) {
    const nearest = new Delaunay(centres.flat());
    const sums = centres.map(() => ({ x: 0, y: 0, weight: 0 }));
    for (const { point, households } of buildings) {
      const sum = sums[nearest.find(...point)];
      if (sum === undefined) continue;
      sum.x += point[0] * households;
      sum.y += point[1] * households;
      sum.weight += households;
    }
    centres = centres.map((centre, i): LonLat => {
      const { x, y, weight } = sums[i] ?? { x: 0, y: 0, weight: 0 };
      return weight === 0 ? centre : [x / weight, y / weight];
    });
  }
  const cells = new Delaunay(centres.flat()).voronoi([...(boundsOf(boundary) ?? [0, 0, 1, 1])]);
  return centres.flatMap((_, i): readonly DividedGrid[] => {
    const ring: readonly LonLat[] | null = cells.cellPolygon(i);
    return ring === null ? [] : [{ key: String(i), name: String(i), kind: 'base', shape: { type: 'Polygon', coordinates: [ring] } }];
  });
}
