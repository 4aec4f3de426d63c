import { snapShape } from '@gridkeeper/domain/areas/divide/edit/snap-shape.ts';
import { polygonsOf } from '@gridkeeper/domain/areas/parts.ts';
import type { AreaShape } from '@gridkeeper/domain/areas/wire.ts';
import { shapeOnRaster } from '../../geos-overlay.ts';
import type { Workshop } from './workshop.ts';

/** An outline whose corners were drawn to those of the grids and buildings nearby 捕捉. */
export function snapped({ grids, buildings }: Workshop, shape: AreaShape, metres: number): AreaShape {
  const standing = grids.map((grid) => grid.shape);
  const walls = buildings.flatMap((building) => building.shape ?? []);
  const corners = [...standing, ...walls].flatMap((one) => polygonsOf(one).flat(2));
  return snapShape(shapeOnRaster(shape), corners, metres);
}
